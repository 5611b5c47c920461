package dev.billet.syndication;

import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState.Status;
import dev.billet.syndication.message.Announcement;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves to the next run what would be too much in this one. */
final class Quota {
    private final Account account;
    private final LedgerState ledger;
    private final Order order;
    private final Instant now;

    Quota(Account account, LedgerState ledger, Order order, Instant now) {
        this.account = account;
        this.ledger = ledger;
        this.order = order;
        this.now = now;
    }

    List<Plan.Entry> of(List<Plan.Entry> entries) {
        Set<Pair> taken = taken(entries);
        return entries.stream()
                .map(entry -> entry.decision() instanceof Decision.Send && !taken.contains(entry.pair())
                        ? entry.with(new Decision.NextRun(reason(entry.post())))
                        : entry)
                .toList();
    }

    /** Uncertain ones first, then by age; what was rejected before comes last, so that it blocks nothing for ever. */
    private Set<Pair> taken(List<Plan.Entry> entries) {
        Set<Pair> taken = new HashSet<>();
        entries.stream()
                .filter(entry ->
                        entry.decision() instanceof Decision.Send || entry.decision() instanceof Decision.Reconcile)
                .sorted(Comparator.comparing(this::rank))
                .limit(places())
                .forEach(entry -> taken.add(entry.pair()));
        entries.stream().filter(entry -> order.names(entry.post())).forEach(entry -> taken.add(entry.pair()));
        return taken;
    }

    private int rank(Plan.Entry entry) {
        if (entry.decision() instanceof Decision.Reconcile) {
            return 0;
        }
        return ledger.pair(entry.pair())
                        .filter(state -> state.status() == Status.REJECTED)
                        .isPresent()
                ? 2
                : 1;
    }

    private int places() {
        if (account.minGap().isZero()) {
            return account.maxPerRun();
        }
        return nextAllowed() == null ? 1 : 0;
    }

    private @Nullable Instant nextAllowed() {
        return ledger.account(account.name())
                .map(LedgerState.KnownAccount::lastAnnounced)
                .map(last -> last.plus(account.minGap()))
                .filter(allowed -> allowed.isAfter(now))
                .orElse(null);
    }

    private String reason(Announcement post) {
        if (account.minGap().isZero()) {
            return "one run announces at most " + account.maxPerRun() + " here (maxPerRun)";
        }
        @Nullable Instant allowed = nextAllowed();
        return allowed == null
                ? "one run announces one here (minGap)"
                : "the last announcement here is too fresh until " + Minute.of(allowed, post.zone()) + " (minGap)";
    }
}
