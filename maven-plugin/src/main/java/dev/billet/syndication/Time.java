package dev.billet.syndication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The time of one run. What is written down is of the clock; what is waited for is of the uptime, because somebody may set
 * the clock meanwhile.
 *
 * @param uptime since whenever, and never set back
 */
record Time(Clock clock, Pause pause, Supplier<Duration> uptime) {
    static Time of(Clock clock, Pause pause) {
        return new Time(clock, pause, () -> Duration.ofNanos(System.nanoTime()));
    }

    Instant now() {
        return clock.instant();
    }

    Duration up() {
        return uptime.get();
    }
}
