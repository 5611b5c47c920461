package dev.billet.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
    private static String set(String lang, String text) {
        return Typography.of(lang, MarkdownOptions.defaults()).set(text, '\n');
    }

    @ParameterizedTest
    @CsvSource({
        "en, “a ‘b’ c”",
        "en-GB, “a ‘b’ c”",
        "nl, “a ‘b’ c”",
        "pt-BR, “a ‘b’ c”",
        "pt-PT, «a “b” c»",
        "es, «a “b” c»",
        "it, «a “b” c»",
        "de, „a ‚b‘ c“",
        "de-CH, «a ‹b› c»"
    })
    void quotesAreThoseOfTheLanguage(String lang, String expected) {
        assertThat(set(lang, "\"a 'b' c\"")).isEqualTo(expected);
    }

    @Test
    void frenchPutsNoBreakSpacesWhereItsRulesAsk() {
        assertThat(set("fr", "\"Oui\" : non ; quoi ? ah!"))
                .isEqualTo("«\u00A0Oui\u00A0»\u00A0: non\u202F; quoi\u202F? ah\u202F!");
        assertThat(set("fr", "« Oui » et «non»")).isEqualTo("«\u00A0Oui\u00A0» et «\u00A0non\u00A0»");
        assertThat(set("fr", "100 % ?!")).isEqualTo("100\u00A0%\u202F?!");
    }

    @Test
    void switzerlandAndCanadaSpaceFrenchInTheirOwnWays() {
        assertThat(set("fr-CH", "\"Oui\" ?")).isEqualTo("«\u202FOui\u202F»\u202F?");
        assertThat(set("fr-CA", "\"Oui\"? Non: si!")).isEqualTo("«\u00A0Oui\u00A0»? Non\u00A0: si!");
    }

    @Test
    void whatLooksLikeFrenchPunctuationAndIsNotStaysAsItIs() {
        assertThat(set("fr", "12:30 a::b x?y=1 C:/x")).isEqualTo("12:30 a::b x?y=1 C:/x");
    }

    @Test
    void dashesAndDotsBecomeTheirSigns() {
        assertThat(set("en", "a -- b --- c...")).isEqualTo("a – b — c…");
        assertThat(set("en", "---- .... ..")).isEqualTo("---- .... ..");
    }

    @Test
    void lettersLeftOutGetAnApostropheNotAQuote() {
        assertThat(set("en", "'tis the '90s, rock 'n' roll, don't 'quote' me"))
                .isEqualTo("’tis the ’90s, rock ’n’ roll, don’t ‘quote’ me");
    }

    @Test
    void aLanguageWithoutRulesIsLeftAlone() {
        assertThat(set("ja", "\"a\" -- b...")).isEqualTo("\"a\" -- b...");
    }

    @Test
    void aSiteMaySwitchItOff() {
        var options = MarkdownOptions.defaults().withTypography(false);

        assertThat(Typography.of("en", options).set("\"a\"", '\n')).isEqualTo("\"a\"");
    }
}
