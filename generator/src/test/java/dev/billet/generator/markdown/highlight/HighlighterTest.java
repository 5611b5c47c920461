package dev.billet.generator.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.billet.generator.markdown.highlight.Highlighter.Span;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    private final Highlighter highlighter = Highlighter.create();

    static Set<String> lexers() {
        return Languages.lexers();
    }

    @Test
    void atLeastFiftyLanguagesHaveColours() {
        assertThat(lexers()).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("lexers")
    void everyLexerReadsAnythingInOrder(String lexer) {
        String code = "/* a\n b */ # c\n<x y=\"z\">'q'</x> \\ \" é 日 \uD83D\uDE00 0x1 -- ;\n\n\tfoo(bar) { }\n@x: y\n";
        String language = lexer.equals(Languages.DIFF) ? lexer : null;

        var spans = language == null ? Lexer.read(code, lexer) : highlighter.highlight(code, language);

        int end = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).isBetween(span.start(), code.length());
            assertThat(code.substring(span.start(), span.end())).doesNotContain("\n");
            end = span.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java", "Java", "js", "ts", "c++", "c#", "sh", "yml", "py", "rb", "kt", "rs", "dockerfile", "sql"
            })
    void languagesHaveTheNamesThatPeopleUse(String language) {
        assertThat(highlighter.knows(language)).isTrue();
        assertThat(highlighter.meant(language)).isEmpty();
    }

    @Test
    void aLanguageNearlySpelledRightIsGuessed() {
        assertThat(highlighter.meant("jva")).contains("java");
        assertThat(highlighter.meant("pyhton")).contains("python");
        assertThat(highlighter.meant("javascirpt")).contains("javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "mermaid",
                "haskell",
                "nix",
                "rbs",
                "brainfuck",
                "x",
                "",
                "a-name-that-is-far-too-long-to-be-one"
            })
    void otherNamesAreNotGuessedAt(String language) {
        assertThat(highlighter.meant(language)).isEmpty();
    }

    @Test
    void keywordsStringsAndCommentsAreTold() {
        assertThat(highlighter.highlight("int x = \"y\"; // z\n", "java"))
                .containsExactly(
                        new Span(Style.TYPE, 0, 3),
                        new Span(Style.OPERATOR, 6, 7),
                        new Span(Style.STRING, 8, 11),
                        new Span(Style.COMMENT, 13, 17));
    }

    @Test
    void aCommentGoesOnOverLines() {
        assertThat(highlighter.highlight("/* a\nb */", "css"))
                .containsExactly(new Span(Style.COMMENT, 0, 4), new Span(Style.COMMENT, 5, 9));
    }

    @Test
    void longCodeIsReadWithoutRecursion() {
        assertThatCode(() -> highlighter.highlight("((((\"a\", /* ".repeat(50_000), "javascript"))
                .doesNotThrowAnyException();
        assertThatCode(() -> highlighter.highlight("a = b\n".repeat(50_000), "python"))
                .doesNotThrowAnyException();
    }
}
