package dev.billet.syndication.ledger;

import java.time.Duration;
import java.util.List;

/**
 * The append-only journal of what was announced. Open for one run at a time, or able to tell when another run was faster.
 */
public interface Ledger extends AutoCloseable {
    /** What it says, as far as it has been read. */
    LedgerState state();

    /**
     * Reads what other machines have written since, if any can.
     *
     * @throws LedgerException if it cannot be read
     */
    void renew();

    /**
     * Adds events and returns once they are safe: synced, or pushed.
     *
     * @throws LedgerException if they could not be made safe; nothing may be sent on the strength of them
     */
    Append append(List<Event> events);

    /** For how long a sending of another run may still be at work; zero if no other run can have the ledger open. */
    Duration lease();

    @Override
    void close();

    /** What came of opening a ledger. */
    sealed interface Opening {
        /** @param notes what had to be mended, for the author to read */
        record Open(Ledger ledger, List<String> notes) implements Opening {}

        record Refused(String reason, String remedy) implements Opening {}
    }

    /** What became of an append. */
    enum Append {
        SAFE,
        /** Another run wrote about the same pairs meanwhile; nothing was written, and {@link #state()} is new. */
        OVERTAKEN
    }
}
