package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Attributes;
import dev.billet.generator.markdown.parse.Inlines.HeadingAttributes;
import dev.billet.generator.model.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings of a text, and the tables of contents made of them once all are known. */
final class Headings {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Rendering rendering;
    private final HeadingIds ids = new HeadingIds();
    private final List<Heading> all = new ArrayList<>();
    private final List<Integer> contentsAt = new ArrayList<>();

    Headings(Rendering rendering) {
        this.rendering = rendering;
    }

    /** A heading's text without markup, in one line. */
    static String text(Node heading) {
        return SPACES.matcher(PlainText.of(heading).strip()).replaceAll(" ");
    }

    List<Heading> all() {
        return all;
    }

    void open(com.vladsch.flexmark.ast.Heading node) {
        Html html = rendering.html;
        html.line().raw("<h").raw(node.getLevel());
        if (!rendering.options.bare()) {
            Attributes attributes = node.getLastChild() instanceof HeadingAttributes last ? last.attributes() : null;
            String text = text(node);
            String id = ids.next(text, written(attributes));
            all.add(new Heading(node.getLevel(), id, text));
            int start = html.length();
            html.attribute("id", id);
            rendering.summary.omit(start, html.length());
            AttributeWriter.write(attributes, null, false, rendering);
        }
        html.raw(">");
    }

    private static @Nullable String written(@Nullable Attributes attributes) {
        return attributes == null ? null : attributes.id();
    }

    /** Remembers that a table of contents belongs here. */
    void contents() {
        rendering.html.line();
        contentsAt.add(rendering.html.length());
    }

    String withContents(String html) {
        if (contentsAt.isEmpty() || all.isEmpty()) {
            return html;
        }
        String contents = contentsHtml();
        StringBuilder whole = new StringBuilder(html.length() + contents.length());
        // one is enough: a second would repeat its links
        int at = contentsAt.get(0);
        return whole.append(html, 0, at)
                .append(contents)
                .append(html, at, html.length())
                .toString();
    }

    private String contentsHtml() {
        Html html = new Html(64 * all.size());
        html.raw("<nav class=\"toc\"")
                .attribute("aria-label", rendering.labels.contents())
                .raw(">\n");
        int depth = 0;
        int[] levels = new int[7];
        for (Heading heading : all) {
            while (depth > 0 && levels[depth] > heading.level() && (depth > 1 || levels[depth - 1] > 0)) {
                html.raw("</li>\n</ol>\n");
                depth--;
            }
            if (depth == 0 || levels[depth] < heading.level()) {
                html.line().raw("<ol>\n");
                depth++;
            } else {
                html.raw("</li>\n");
            }
            levels[depth] = heading.level();
            html.raw("<li><a").address("href", "#" + heading.id()).raw(">");
            new RunningText(html, rendering.text.typography(), Map.of()).write(heading.text(), false);
            html.raw("</a>");
        }
        for (; depth > 0; depth--) {
            html.raw("</li>\n</ol>\n");
        }
        return html.raw("</nav>\n").toString();
    }
}
