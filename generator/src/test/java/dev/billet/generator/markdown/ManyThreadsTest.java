package dev.billet.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.problem.SourceText;
import org.junit.jupiter.api.Test;

class RenderContextTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer(MarkdownOptions.defaults());

    @Test
    void aPrefixKeepsTheIdsOfSeveralPostsOnOnePageApart() {
        var context = new RenderContext("en", true, LinkResolver.none()).withIdPrefix("p7-");

        var rendered = renderer.render(
                new SourceText("p.md", "[TOC]\n\n## Part {#x}\n\n[up](#x) `c`{#y}[^1]\n\n[^1]: Note.\n"), 0, context);

        assertThat(rendered.html()).isEqualTo("""
                <nav class="toc" aria-label="Contents">
                <ol>
                <li><a href="#p7-x">Part</a></li>
                </ol>
                </nav>
                <h2 id="p7-x">Part</h2>
                <p><a href="#p7-x">up</a> <code id="p7-y">c</code><sup class="footnote-ref"><a href="#p7-fn:1" id="p7-fnref:1" role="doc-noteref">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="p7-fn:1">
                <p>Note. <a href="#p7-fnref:1" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1">↩︎</a></p>
                </li>
                </ol>
                </section>
                """);
        assertThat(rendered.anchors()).extracting(AnchoredLink::href).containsExactly("#p7-x");
    }

    @Test
    void onePostMayBeRenderedByManyThreads() {
        var source = new SourceText(
                "p.md", "# T\n\n\"a\" *b* [c](d)[^1] http://e.f\n\n| a |\n|---|\n\n```java\nint x;\n```\n\n[^1]: N.\n");
        var context = new RenderContext("en", true, LinkResolver.none());
        String expected = renderer.render(source, 0, context).html();

        var different = java.util.stream.IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> new MarkdownRenderer[] {renderer, new MarkdownRenderer(MarkdownOptions.defaults())}
                        [i % 2].render(source, 0, context)
                        .html())
                .filter(html -> !html.equals(expected))
                .toList();

        assertThat(different).isEmpty();
    }
}
