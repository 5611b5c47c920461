package dev.billet.syndication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when somebody waits. */
final class FakeTime extends Clock implements Pause {
    Instant now;

    FakeTime(Instant now) {
        this.now = now;
    }

    /** For a syndicator: nobody sets this clock. */
    Time time() {
        return new Time(this, this, () -> Duration.between(Instant.EPOCH, now));
    }

    @Override
    public void of(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
