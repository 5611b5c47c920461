package dev.billet.syndication.ledger;

import java.util.List;

/**
 * What another run has written since ours looked.
 *
 * @param before what our run knows
 * @param after what the ledger says now
 */
record Overtaking(LedgerState before, LedgerState after) {
    /** Whether one of our events can no longer be written, because the other run has turned to the same thing. */
    boolean concerns(List<Event> events) {
        return events.stream().anyMatch(this::concerns);
    }

    private boolean concerns(Event event) {
        if (isFact(event)) {
            return false;
        }
        if (event instanceof Event.Baseline it) {
            return after.account(it.account()).isPresent();
        }
        return event instanceof Event.OfPair it && !before.pair(it.pair()).equals(after.pair(it.pair()));
    }

    /** What is true whatever another run does, and must not be forgotten. */
    static boolean isFact(Event event) {
        return event instanceof Event.Announced
                || event instanceof Event.Edited
                || event instanceof Event.Deleted
                || !(event instanceof Event.OfPair || event instanceof Event.Baseline);
    }
}
