package dev.billet.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-1S,  has ended",
        "PT0S,   has ended",
        "PT1H,   ends today",
        "PT30H,  ends in 1 day",
        "P60D,   ends in 60 days",
    })
    void saysHowLongATokenLasts(Duration left, String words) {
        assertThat(Validity.until(NOW.plus(left)).left(NOW)).isEqualTo(words);
        assertThat(Validity.UNTOLD.left(NOW)).isEmpty();
    }

    @Test
    void warnsTwoWeeksBeforeATokenEnds() {
        Instant ends = NOW.plus(Duration.ofDays(14));

        assertThat(Validity.until(ends).advice(NOW)).isEmpty();
        assertThat(Validity.until(ends).advice(NOW.plusSeconds(1)))
                .containsExactly("the token ends in 13 days (2026-12-08). Get a new one before: the manual says how,"
                        + " network by network.");
    }

    @Test
    void namesThePermissionsThatAreMissing() {
        Validity validity = new Validity(null, List.of("pages_show_list"), List.of("The app is not published."));

        assertThat(validity.advice(NOW))
                .containsExactly(
                        "the token lacks pages_show_list. Make one that has that as well.",
                        "The app is not published.");
    }
}
