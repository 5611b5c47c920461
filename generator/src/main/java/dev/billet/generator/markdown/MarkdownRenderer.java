package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.MarkdownParser;
import dev.billet.generator.problem.SourceText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Markdown to HTML. Safe for use by several threads. */
public final class MarkdownRenderer {
    private static final Pattern LEADING_HEADING =
            Pattern.compile("\\A(?:[ \\t]*+\\n)*+ {0,3}(?:#[ \\t].*|[^\\n]*+\\n {0,3}=++[ \\t]*+(?=\\n|\\z))");

    /** Has what most texts have. */
    private static final SourceText SAMPLE = new SourceText("sample.md", """
            # A "title"

            Words with *emphasis*, `code`, a [link](https://example.org/), <https://example.org/> and a note[^1].

            ## A heading

            > A quotation.

            - A list, and
            - what is in it.

            ```java
            int code;
            ```

            | A | table |
            | - | ----: |
            | 1 | 2     |

            ![A picture](picture.png)

            [^1]: Below.
            """);

    private final MarkdownOptions options;
    private final MarkdownParser parser;

    public MarkdownRenderer(MarkdownOptions options) {
        this.options = options;
        this.parser = new MarkdownParser(options.dialect());
    }

    /** Does once what only the first text takes long for: Java loads what parses and writes it. */
    public void prepare() {
        render(SAMPLE, 0, new RenderContext("en", true, LinkResolver.none()));
    }

    /**
     * The text of the level-one heading that the body starts with, if it does.
     *
     * @param bodyStart offset of the body in the source's text, after the front matter
     */
    public Optional<String> leadingHeading(SourceText source, int bodyStart) {
        String markdown = new Body(source, bodyStart).markdown();
        var start = LEADING_HEADING.matcher(markdown);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        // a reference link may be defined anywhere below
        String needed = start.group().indexOf('[') < 0 ? start.group() : markdown;
        Node first = parser.parse(needed).document().getFirstChild();
        return isTitle(first) ? Optional.of(Headings.text(first)) : Optional.empty();
    }

    /** @param bodyStart offset of the body in the source's text, after the front matter */
    public Rendered render(SourceText source, int bodyStart, RenderContext context) {
        Body body = new Body(source, bodyStart);
        MarkdownParser.Parsed parsed = parser.parse(body.markdown());
        Node first = parsed.document().getFirstChild();
        if (context.dropLeadingHeading() && isTitle(first)) {
            first.unlink();
        }
        Rendering rendering = new Rendering(body, context, options, parsed);
        HtmlWriter.write(parsed.document(), rendering);
        return rendering.finish();
    }

    private static boolean isTitle(@Nullable Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }
}
