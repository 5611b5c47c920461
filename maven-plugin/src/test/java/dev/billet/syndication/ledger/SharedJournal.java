package dev.billet.syndication.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ledger that two machines share, as a branch of a git remote is: nobody is shut out, but what is appended has to follow
 * what is there.
 */
public final class SharedJournal {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final List<Event> events = new ArrayList<>();

    public SharedJournal(List<Event> before) {
        events.addAll(before);
    }

    public LedgerState state() {
        return LedgerState.of(events);
    }

    public Ledger open() {
        return new View();
    }

    /** What one machine knows of it. */
    private final class View implements Ledger {
        private int known = events.size();

        @Override
        public LedgerState state() {
            return LedgerState.of(events.subList(0, known));
        }

        @Override
        public void renew() {
            known = events.size();
        }

        @Override
        public Append append(List<Event> more) {
            Set<Pair> others = pairs(events.subList(known, events.size()));
            others.retainAll(pairs(more));
            if (!others.isEmpty()) {
                known = events.size();
                return Append.OVERTAKEN;
            }
            events.addAll(more);
            known = events.size();
            return Append.SAFE;
        }

        @Override
        public Duration lease() {
            return LEASE;
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }

    private static Set<Pair> pairs(List<Event> events) {
        Set<Pair> pairs = new HashSet<>();
        for (Event event : events) {
            if (event instanceof Event.OfPair it) {
                pairs.add(it.pair());
            }
        }
        return pairs;
    }
}
