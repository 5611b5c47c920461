package dev.billet.syndication;

import java.time.Duration;
import java.time.Instant;

/** What surrounds a run: its clock, its disk's size, and what happens between any two of its steps. */
public interface Steps {
    /** Between two steps. May not return. */
    void pass();

    boolean isDiskFull();

    /** What the clock shows, which somebody may set. */
    Instant now();

    /** Since the process began. */
    Duration uptime();

    /** Lets time pass. */
    void await(Duration duration);
}
