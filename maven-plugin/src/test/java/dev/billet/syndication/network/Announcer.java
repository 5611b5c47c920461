package dev.billet.syndication.network;

import java.io.IOException;
import java.time.Duration;

/** Makes one run after the other. */
interface Announcer extends AutoCloseable {
    Ended run(Command command, Watcher watcher) throws IOException, InterruptedException;

    @Override
    void close();

    /**
     * How a run ended.
     *
     * @param how {@code green}, {@code red}, {@code refused} if it got no ledger, or {@code killed}
     * @param reached whether it came to its boundary
     */
    record Ended(String how, boolean reached, String report) {
        static final Ended KILLED = new Ended("killed", true, "");
    }

    /** Who decides what becomes of a run meanwhile. */
    interface Watcher {
        /** It lets time pass. */
        void passes(Duration duration) throws IOException, InterruptedException;

        /** It stands still at its boundary. Whether it may go on; else it is killed. */
        boolean goesOn() throws IOException, InterruptedException;

        /** Whether it has been killed with a request under way. */
        boolean isKilled();
    }
}
