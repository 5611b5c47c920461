package dev.billet.generator.migration;

import dev.billet.generator.data.YamlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A post or page on its way over.
 *
 * @param source the file it is from
 * @param line where it begins in the file
 * @param target the file it becomes, below {@code content/}
 * @param address the path it had, from the root of the site; empty if it had none of its own
 * @param lang its language; null if the blog has one only
 * @param work what it shares with its translations: its name without the language
 * @param front our front matter
 * @param html whether the text is HTML, not Markdown
 */
record ForeignText(
        String source,
        int line,
        boolean post,
        String target,
        String address,
        @Nullable String lang,
        String work,
        Fields front,
        TrackedText body,
        boolean html) {

    ForeignText with(Fields changedFront, TrackedText changedBody) {
        return new ForeignText(source, line, post, target, address, lang, work, changedFront, changedBody, html);
    }

    ForeignText with(String key, @Nullable Object value) {
        return with(front.with(key, value), body);
    }

    ForeignText to(String changedTarget) {
        return new ForeignText(source, line, post, changedTarget, address, lang, work, front, body, html);
    }

    /** The text of the file that it becomes. */
    String written() {
        String text = body.text().strip();
        return "---\n" + YamlWriter.write(front.values()) + "---\n"
                + (text.isEmpty()
                        ? ""
                        : "\n" + body.text().stripTrailing().replaceFirst("\\A(?:[ \\t]*\\n)+", "") + "\n");
    }

    /** Its title, else its name. */
    String title() {
        return front.text("title").orElse(work);
    }
}
