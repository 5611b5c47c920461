package dev.billet.generator.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {
    private static final Colour WHITE = new Colour(0xFFFFFF);
    private static final Colour NIGHT = new Colour(0x121715);

    @Test
    void contrastIsAsWcagDefinesIt() {
        assertThat(new Colour(0).contrast(WHITE)).isEqualTo(21, within(0.001));
        assertThat(new Colour(0x767676).contrast(WHITE)).isEqualTo(4.54, within(0.01));
        assertThat(WHITE.contrast(WHITE)).isEqualTo(1);
    }

    @Test
    void aShadeForThePaperIsTheColourItselfWhereThatCanBeRead() {
        assertThat(new Colour(0x0B5A46).legibleOn(WHITE)).hasToString("#0b5a46");
        assertThat(new Colour(0x0B5A46).legibleOn(NIGHT).contrast(NIGHT)).isBetween(4.5, 4.7);
        assertThat(new Colour(0xFFEE00).legibleOn(WHITE).contrast(WHITE)).isBetween(4.5, 4.7);
    }

    @Test
    void onlyHexadecimalDigitsAreAColour() {
        assertThat(Colour.parse("#0a4")).contains(new Colour(0x00AA44));
        assertThat(Colour.parse("red")).isEmpty();
        assertThat(Colour.parse("#12345")).isEmpty();
    }
}
