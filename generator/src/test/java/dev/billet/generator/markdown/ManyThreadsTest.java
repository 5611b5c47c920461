package dev.billet.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.problem.SourceText;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer(MarkdownOptions.defaults());

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
