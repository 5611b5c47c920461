package dev.billet.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after             | 30                            | PT30S",
                "retry-after             | 0.5                           | PT0.5S",
                "retry-after             | Tue, 24 Nov 2026 09:01:00 GMT | PT1M",
                "retry-after             | Tue, 24 Nov 2026 08:00:00 GMT | PT0S",
                "retry-after             | 1795510830                    | PT30S",
                "x-ratelimit-reset       | 2026-11-24T09:05:00.123Z      | PT5M0.123S",
                "X-RateLimit-Reset       | 2026-11-24T10:05:00+01:00     | PT5M",
                "ratelimit-reset         | 1795510860                    | PT1M",
                "x-rate-limit-reset      | 1795510860                    | PT1M",
                "x-ratelimit-reset       | 1795510860500                 | PT1M0.5S",
                "x-ratelimit-reset-after | 1.25                          | PT1.25S",
                "ratelimit               | limit=100, remaining=0, reset=50 | PT50S",
                "ratelimit               | \"default\";r=0;t=7           | PT7S",
                "x-business-use-case-usage | {\"1\":[{\"estimated_time_to_regain_access\":2},{\"estimated_time_to_regain_access\":5}]} | PT5M",
                "retry-after             | 99999999                      | PT24H",
                "retry-after             | -5                            | PT0S",
            })
    void readsEveryFormOfAHeader(String name, String value, Duration delay) {
        assertThat(delay(Map.of(name, value), "")).isEqualTo(delay);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"retry_after_ms\": 2500}                    | PT2.5S",
                "{\"retry_after\": 0.25, \"global\": false}    | PT0.25S",
                "{\"retry-after\": 3.5}                        | PT3.5S",
                "{\"ok\":false,\"parameters\":{\"retry_after\": 14}} | PT14S",
            })
    void readsEveryFormOfABody(String body, Duration delay) {
        assertThat(delay(Map.of(), body)).isEqualTo(delay);
    }

    @Test
    void countsAMomentFromTheServersOwnClock() {
        var headers = Map.of("date", "Tue, 24 Nov 2026 12:00:00 GMT", "x-ratelimit-reset", "2026-11-24T12:00:09Z");

        assertThat(delay(headers, "")).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "1e999999999", "NaN", "999999999999999999999999999999999999"})
    void whatIsNoTimeIsPassedOver(String value) {
        assertThat(RateLimit.delay(answer(Map.of("retry-after", value), "<html>"), NOW))
                .isEmpty();
    }

    private static Duration delay(Map<String, String> headers, String body) {
        return RateLimit.delay(answer(headers, body), NOW).orElseThrow();
    }

    private static Answer.Received answer(Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Answer.Received(429, lists, body.getBytes(UTF_8));
    }
}
