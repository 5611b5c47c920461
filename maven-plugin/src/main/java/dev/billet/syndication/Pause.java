package dev.billet.syndication;

import java.time.Duration;

/** Waits. Passed in, so that tests need not. */
@FunctionalInterface
public interface Pause {
    void of(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
