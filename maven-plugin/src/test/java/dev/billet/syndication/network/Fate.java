package dev.billet.syndication.network;

import dev.billet.syndication.Killed;
import dev.billet.syndication.Steps;
import dev.billet.syndication.network.Announcer.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** What happens to one run at its boundary. */
final class Fate implements Steps {
    private final Fault fault;
    private final Watcher watcher;
    private int left;
    private boolean reached;
    private boolean diskFull;
    private Duration uptime = Duration.ZERO;
    private Instant now;

    Fate(Command command, Watcher watcher) {
        this.watcher = watcher;
        fault = command.fault();
        now = command.now();
        left = fault.isOnTheWay() || fault == Fault.NONE ? 0 : command.at();
    }

    Clock clock() {
        InstantSource source = this::now;
        return source.withZone(ZoneOffset.UTC);
    }

    boolean isReached() {
        return reached;
    }

    @Override
    public void pass() {
        if (watcher.isKilled()) {
            throw new Killed();
        }
        if (left == 0 || --left > 0) {
            return;
        }
        reached = true;
        now = now.plus(fault.jump());
        diskFull = fault == Fault.DISK_FULL;
        if ((fault == Fault.KILLED || fault == Fault.SECOND_RUN) && !goesOn()) {
            throw new Killed();
        }
    }

    private boolean goesOn() {
        try {
            return watcher.goesOn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isDiskFull() {
        return diskFull;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Duration uptime() {
        return uptime;
    }

    @Override
    public void await(Duration duration) {
        now = now.plus(duration);
        uptime = uptime.plus(duration);
        try {
            watcher.passes(duration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
