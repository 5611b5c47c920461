package dev.billet.settings;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads spans of time as authors write them: {@code 30 minutes}, {@code 2 hours}, {@code 30 days}. */
final class Durations {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})\\s*(minute|hour|day|week)s?");

    private Durations() {}

    static Optional<Duration> read(Keys keys, String key) {
        @Nullable Scalar written = keys.scalar(key).orElse(null);
        if (written == null) {
            return Optional.empty();
        }
        Matcher span = SPAN.matcher(written.text().strip());
        if (!span.matches()) {
            keys.report(
                    written,
                    key + ": \"" + written.text() + "\" is not a span of time",
                    "Write a number and minutes, hours, days or weeks, such as 2 hours.");
            return Optional.empty();
        }
        long number = Long.parseLong(span.group(1));
        return Optional.of(
                switch (span.group(2)) {
                    case "minute" -> Duration.ofMinutes(number);
                    case "hour" -> Duration.ofHours(number);
                    case "day" -> Duration.ofDays(number);
                    default -> Duration.ofDays(7 * number);
                });
    }
}
