package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;
import dev.billet.generator.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a document's title: the author's, else the heading that the text starts with, else the file's name. */
final class Titles {
    private final String siteTitle;
    private final Function<Document, Optional<String>> leadingHeading;
    private final Consumer<Problem> problems;

    Titles(String siteTitle, Function<Document, Optional<String>> leadingHeading, Consumer<Problem> problems) {
        this.siteTitle = siteTitle;
        this.leadingHeading = leadingHeading;
        this.problems = problems;
    }

    /**
     * A title, and where it is from.
     *
     * @param inText whether the text itself starts with it
     */
    record Title(String text, boolean inText) {}

    Title of(Document document) {
        @Nullable String written = document.frontMatter().title();
        if (written != null) {
            return new Title(written, false);
        }
        return leadingHeading
                .apply(document)
                .map(heading -> new Title(heading, true))
                .orElseGet(() -> document.isHome() ? new Title(siteTitle, false) : ofName(document));
    }

    private Title ofName(Document document) {
        String words = document.name().replaceAll("[-_]+", " ").strip();
        String title =
                words.isEmpty() ? siteTitle : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        problems.accept(Problem.warning(
                document.start(),
                "there is no title, so the file's name became one: \"" + title + "\"",
                "Write a title: in its front matter, or begin the text with \"# A heading\"."));
        return new Title(title, false);
    }
}
