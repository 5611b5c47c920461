package dev.billet.generator.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLinesTest {
    private static final Typeface SERIF = Typeface.named("literata.ttf");
    private static final Typeface SANS = Typeface.named("inter.ttf");
    private static final Lettering LETTERING = new Lettering(SERIF, SANS, "Serif", 0);

    @Test
    void aShortTitleIsLarge() {
        assertThat(fit("Hi")).isEqualTo(new TitleLines(java.util.List.of("Hi"), 112));
    }

    @Test
    void linesAreOfLikeLength() {
        assertThat(fit("Announcing a post exactly once, and showing where").lines())
                .containsExactly("Announcing a post", "exactly once, and", "showing where");
    }

    @Test
    void frenchPunctuationDoesNotBeginALine() {
        String title = "Écrire un billet ? « Oui » : voici comment ; ou non ! À 100 %";

        for (int width = 500; width < 1000; width += 7) {
            assertThat(TitleLines.fit(title, LETTERING, width, 340, Locale.FRENCH)
                            .lines())
                    .noneMatch(line -> line.matches("^[?!:;»%].*") || line.endsWith("«"));
        }
    }

    @Test
    void aWordLongerThanALineIsPartedWithAHyphen() {
        TitleLines lines = fit("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz");

        assertThat(lines.lines()).hasSizeGreaterThan(1);
        assertThat(String.join("", lines.lines()).replace("-", ""))
                .isEqualTo("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz");
        assertThat(lines.lines().get(0)).endsWith("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A word and another, ", "Слово и ещё одно, ", "x"})
    void whatDoesNotFitIsCutAndSaysSo(String part) {
        TitleLines lines = fit(part.repeat(400));

        assertThat(lines.lines()).hasSizeLessThan(8);
        assertThat(lines.lines().get(lines.lines().size() - 1)).endsWith("…").doesNotEndWith(",…");
    }

    @Test
    void everyLineFits() {
        for (int words = 1; words < 60; words++) {
            TitleLines lines =
                    fit("Internationalisation of words ".repeat(words).strip());

            double height =
                    lines.size() * (1 + TitleLines.LEADING * (lines.lines().size() - 1));
            assertThat(height).isLessThanOrEqualTo(340);
            assertThat(lines.lines()).allMatch(line -> LETTERING.width(line) * lines.size() <= 984.5);
        }
    }

    @Test
    void theFontsHaveTheThreeScripts() {
        String wanted = "ÀÖØößøÿĀſŐűŸŽžȘșȚțẞ ΑΒΓΔΩαβγδωάέήίόύώϊΐς АБЯабяЁёЄєІіЇїҐґЉљЊњЋћЏџЎў Ấấữỹ «»„“”‘’–—…€№°²½×→";

        assertThat(wanted.codePoints()
                        .filter(c -> c != ' ' && c != 'ſ' && SERIF.glyph(c) == 0 && SANS.glyph(c) == 0)
                        .mapToObj(Character::toString))
                .isEmpty();
    }

    private static TitleLines fit(String title) {
        return TitleLines.fit(Lettering.tidy(title), LETTERING, 984, 340, Locale.FRENCH);
    }
}
