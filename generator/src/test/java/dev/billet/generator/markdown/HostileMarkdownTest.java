package dev.billet.generator.markdown;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.markdown.LinkResolver.Resolution.Broken;
import dev.billet.generator.problem.SourceText;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to hurt: each within a small stack, and far within the time that anything worse than linear takes for them. The
 * limit is for a machine ten times slower than ours.
 */
@Timeout(value = 30, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileMarkdownTest {
    private static final int MANY = 100_000;
    private static final long SMALL_STACK = 512 * 1024;

    private final MarkdownRenderer renderer = new MarkdownRenderer(MarkdownOptions.defaults());

    private Rendered render(String markdown) {
        var context = new RenderContext("fr", true, (target, kind) -> new Broken("no " + target, "Find it."));
        var result = new CompletableFuture<Rendered>();
        var thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(renderer.render(new SourceText("x.md", markdown), 0, context));
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "small stack",
                SMALL_STACK);
        thread.start();
        return result.join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "[](",
                "[a](b",
                "![[]()",
                "[a](<b",
                "[a]",
                "[a][",
                "![",
                "*a_ ",
                "*a **a ",
                "a** ",
                "*",
                "_a ",
                "~~a ",
                "<",
                "x <!-- a ",
                "a <?",
                "a <![CDATA[",
                "a <!A ",
                "x <a ",
                "x <a b=\"",
                "x <a b='",
                "<a:",
                "&",
                "&amp;",
                "\\",
                "[a]: b\n",
                "[a]:\n",
                "[a]: b 'x\n",
                "|",
                "|a",
                "a|b\n",
                "[^",
                "[^a] ",
                "[^a]: b\n",
                "http://a ",
                "http://",
                "www.",
                "http://a/(",
                "http://a.b/&a;",
                "a@",
                "a@b.",
                " ",
                "\t",
                "a\n",
                "\n",
                "# a\n",
                "a\n=\n",
                "---\n\n",
                "- [ ] a\n",
                "1. a\n",
                "- ",
                "1. ",
                "> ",
                "> - ",
                "> a\n",
                "#",
                " #",
                "`",
                "`` ` ",
                "```\n",
                "    x\n",
                "<div>\n",
                "{",
                "# a {.b}\n",
                "{.",
                "\" ' ",
                "::a[",
                "::a[b]\n\n",
                "a\n: b\n",
                "a\n\n: b\n\n",
                ": ",
                "*[a]: b\n",
                "> [!NOTE]\n",
                "[a](gone.md) ",
                "![a](b \"c\")\n\n",
                "'",
                ".",
                "--",
                "« ? ",
                "[TOC]\n\n",
                "\0",
                "\r",
                "\r\n",
                "a \r\n",
                "\uD800",
                "[a](b \"",
                "[a](b (",
                "![](",
                "<https://",
                "**",
                "__a",
                "a_b_"
            })
    void manyOfAnythingAreReadInLinearTime(String piece) {
        var rendered = render("x\n\n" + piece.repeat(MANY / 4));

        assertThat(rendered.html()).contains(">x</");
    }

    @Test
    void bracketsNestAHundredThousandDeep() {
        assertThat(render("[".repeat(MANY) + "a" + "]".repeat(MANY)).html()).contains("[[a]]");
        assertThat(render("![".repeat(MANY) + "a" + "](b)".repeat(MANY)).html()).contains("<img");
        assertThat(render("*".repeat(MANY) + "a" + "*".repeat(MANY)).html()).contains("<strong>a</strong>");
    }

    @Test
    void whatIsVeryLongIsReadWithoutRecursion() {
        String words = "b ".repeat(MANY);

        assertThat(render("x <a " + words + ">y").html()).contains("<a b b");
        assertThat(render("x <a b=\"" + words + "\">y").html()).contains("<a b=\"b b");
        assertThat(render("x <!-- " + words + "-->y").html()).contains("<!-- b b");
        assertThat(render("[a](b \"" + words + "\")").html()).contains("title=\"b b");
        assertThat(render("`" + words + "`").html()).contains("<code>b b");
    }

    @Test
    void manyDefinitionsAreFound() {
        String definitions = IntStream.range(0, MANY / 5)
                .mapToObj(i -> "[a" + i + "]: u" + i + "\n[^n" + i + "]: note\n\n")
                .collect(Collectors.joining());
        String uses = IntStream.range(0, MANY / 5)
                .mapToObj(i -> "[a" + i + "] [^n" + i + "]")
                .collect(Collectors.joining("\n"));

        assertThat(render(definitions + uses).html()).contains("<a href=\"u19999\">a19999</a>", "id=\"fn:20000\"");
    }

    @Test
    void aTableOfManyRowsAndOneOfManyColumnsAreRead() {
        String rows = "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(MANY);
        String columns = "|a".repeat(MANY) + "|\n" + "|-".repeat(MANY) + "|\n" + "|x".repeat(MANY) + "|\n";

        assertThat(render(rows).html()).contains("<td>d</td>");
        assertThat(render(columns).html()).contains("<td>x</td>");
    }

    @Test
    void twoMegabytesOfProseAreRead() {
        String post = "A *long* post with [a link](/x) and `code`, \"quoted\" -- of many words.\n".repeat(20) + "\n";
        String text = post.repeat(2_000_000 / post.length());

        assertThat(render(text).html().length()).isGreaterThan(text.length());
    }

    @Test
    void carriageReturnsAndNulsChangeNothingButWhatTheyMust() {
        String unix = "# T\n\nA *b*\nc\n\n- d\n- e\n\n```\ncode\n```\n";

        assertThat(render(unix.replace("\n", "\r\n")).html())
                .isEqualTo(render(unix).html());
        assertThat(render(unix.replace("\n", "\r")).html())
                .isEqualTo(render(unix).html());
        assertThat(render("a\0b").html()).isEqualTo("<p>a\uFFFDb</p>\n");
    }
}
