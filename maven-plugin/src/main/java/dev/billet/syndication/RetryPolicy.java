package dev.billet.syndication;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long one run waits for networks that are busy, and how often it asks them.
 *
 * @param attempts sendings of one announcement in one run
 * @param first wait; each is twice the one before, up to {@code longest}
 * @param budget all the waiting of one run; what would take longer is left to the next
 * @param settle after this time a request whose answer was lost has either arrived or never will
 * @param jitter between 0 and 1, so that many runs do not come back at once
 */
public record RetryPolicy(
        int attempts, Duration first, Duration longest, Duration budget, Duration settle, DoubleSupplier jitter) {
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            4,
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Math::random);

    /** @param asked by the server, at the least */
    Duration delay(int attempt, @Nullable Duration asked) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long own = (long) (Math.min(doubled, longest.toMillis()) * (0.5 + jitter.getAsDouble() / 2));
        if (asked == null) {
            return Duration.ofMillis(own);
        }
        return asked.plusMillis((long) (1000 * jitter.getAsDouble()));
    }
}
