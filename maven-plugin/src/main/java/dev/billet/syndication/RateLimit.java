package dev.billet.syndication;

import dev.billet.http.Answer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a server asks us to wait, in every form that servers have for it: seconds, milliseconds, an HTTP date, an ISO
 * date, seconds or milliseconds since 1970, in a header or in the JSON body.
 *
 * <p>A moment is counted from the server's own {@code Date}, so that a wrong clock here does not matter.
 */
final class RateLimit {
    /** Waits that are longer than this are somebody's mistake. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final List<String> RESETS =
            List.of("x-ratelimit-reset-after", "x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset");

    /** Of the header fields that are being standardised: {@code RateLimit: limit=5, remaining=0, reset=50} or {@code "a";r=0;t=50}. */
    private static final Pattern STRUCTURED = Pattern.compile("(?:^|[;,\\s])(?:reset|t)=(\\d+)");

    private static final BigDecimal A_MOMENT = new BigDecimal("1e9");
    private static final BigDecimal A_MOMENT_IN_MILLISECONDS = new BigDecimal("1e12");

    private RateLimit() {}

    /** Empty if the server names no time. */
    static Optional<Duration> delay(Answer.Received answer, Instant now) {
        Instant there = answer.header("date").flatMap(RateLimit::moment).orElse(now);
        return answer.header("retry-after")
                .flatMap(value -> read(value, there))
                .or(() -> body(answer, there))
                .or(() -> RESETS.stream()
                        .flatMap(name -> answer.header(name).stream())
                        .flatMap(value -> read(value, there).stream())
                        .findFirst())
                .or(() -> answer.header("x-business-use-case-usage").flatMap(RateLimit::regained))
                .or(() -> answer.header("ratelimit").flatMap(value -> structured(value, there)))
                .map(RateLimit::bounded);
    }

    private static Duration bounded(Duration delay) {
        if (delay.isNegative()) {
            return Duration.ZERO;
        }
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    /** Meta's: for each business a list of usages, each with the minutes until access is regained. */
    private static Optional<Duration> regained(String usage) {
        try {
            return JsonMapper.shared().readTree(usage).findValues("estimated_time_to_regain_access").stream()
                    .map(minutes -> Duration.ofMinutes(minutes.asLong(0)))
                    .max(Duration::compareTo)
                    .filter(delay -> !delay.isZero());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> structured(String value, Instant there) {
        Matcher matcher = STRUCTURED.matcher(value);
        return matcher.find() ? read(matcher.group(1), there) : Optional.empty();
    }

    private static Optional<Duration> body(Answer.Received answer, Instant there) {
        try {
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            Optional<Duration> milliseconds = Optional.of(body.path("retry_after_ms"))
                    .filter(JsonNode::isNumber)
                    .map(value -> Duration.ofMillis(value.asLong()));
            return milliseconds.or(() ->
                    List.of("/retry_after", "/retry-after", "/retryAfter", "/parameters/retry_after").stream()
                            .map(body::at)
                            .filter(Predicate.not(JsonNode::isMissingNode))
                            .flatMap(value -> read(value.asString(), there).stream())
                            .findFirst());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> read(String text, Instant there) {
        String value = text.strip();
        return number(value)
                .or(() -> moment(value).map(moment -> Duration.between(there, moment)))
                .or(() -> number(value, there));
    }

    /** A plain number that is no moment: seconds. */
    private static Optional<Duration> number(String value) {
        return decimal(value).filter(number -> number.compareTo(A_MOMENT) < 0).map(RateLimit::seconds);
    }

    private static Optional<Duration> number(String value, Instant there) {
        return decimal(value)
                .map(number -> number.compareTo(A_MOMENT_IN_MILLISECONDS) >= 0 ? number.movePointLeft(3) : number)
                .map(number -> seconds(number.min(new BigDecimal("1e11"))))
                .map(sinceEpoch -> Duration.between(there, Instant.EPOCH.plus(sinceEpoch)));
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    private static Optional<BigDecimal> decimal(String value) {
        try {
            return value.length() > 30
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(value)).filter(it -> it.scale() > -30);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String value) {
        return parsed(() -> OffsetDateTime.parse(value).toInstant())
                .or(() -> parsed(
                        () -> ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                                .toInstant()));
    }

    private static Optional<Instant> parsed(Supplier<Instant> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
