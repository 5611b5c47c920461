package dev.billet.generator.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 3 | day | March 3",
                "en-GB | 3 | day | 3 March",
                "fr | 3 | day | 3 mars",
                "fr | 1 | day | 1er mars",
                "fr | 1 | long | 1er mars 2026",
                "fr-CA | 1 | full | dimanche 1er mars 2026",
                "fr | 1 | medium | 1er mars 2026",
                "fr | 1 | short | 01/03/2026",
                "fr | 11 | long | 11 mars 2026",
                "fr | 21 | day | 21 mars",
                "de | 3 | day | 3. März",
                "es | 3 | day | 3 de marzo",
                "it | 1 | day | 1 marzo",
                "pt | 3 | day | 3 de março",
                "nl | 3 | day | 3 maart",
                "hu | 3 | day | március 3.",
                "ru | 3 | day | 3 марта",
                "lv | 3 | day | 3. marts",
                "ja | 3 | day | 3月3日",
                "ko | 3 | day | 3월 3일"
            })
    void aDateIsWrittenAsTheLanguageWritesIt(String lang, int day, String style, String expected) {
        var date = LocalDate.of(2026, 3, day).atStartOfDay(ZoneOffset.UTC);

        assertThat(Dates.format(Locale.forLanguageTag(lang), style, date)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"days", "LONG", "''"})
    void thereIsNoOtherStyle(String style) {
        assertThat(Dates.format(Locale.ENGLISH, style, LocalDate.EPOCH)).isEmpty();
    }
}
