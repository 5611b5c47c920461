package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One try at one announcement. The order of its steps is what makes "exactly once" true: what was sent before is cleared up
 * first; the intent is safe in the ledger before the request leaves; the result is written after it.
 */
final class Attempt {
    private static final String AGAIN = "To try again: mvn site:announce";

    private final Ledger ledger;
    private final Map<String, Network> networks;
    private final Time time;
    private final RetryPolicy policy;
    private final String run;
    private final Map<String, Verification> verified = new HashMap<>();

    /** In uptime: when this run sent an announcement, or else first saw that it is not there. */
    private final Map<Pair, Duration> doubtful = new HashMap<>();

    private final Set<Pair> sentHere = new HashSet<>();
    private final Spending spending = new Spending();
    private final List<String> advice = new ArrayList<>();

    Attempt(Ledger ledger, Map<String, Network> networks, Time time, RetryPolicy policy, String run) {
        this.ledger = ledger;
        this.networks = networks;
        this.time = time;
        this.policy = policy;
        this.run = run;
    }

    /** Whether the announcement is settled for this run. */
    sealed interface Outcome {
        record Done(Report.Row row) implements Outcome {}

        /**
         * @param row if there is no later
         * @param delay until then
         * @param wholeAccount whether the account's other announcements wait as well
         */
        record Later(Report.Row row, Duration delay, boolean wholeAccount) implements Outcome {}
    }

    /** @param tries of it in this run, with this one */
    Outcome of(Plan.Entry entry, int tries) {
        @Nullable Network network = networks.get(entry.account().name());
        if (network == null) {
            return rejected(entry, "there is no network \"" + entry.account().network() + "\"", "See site:accounts.");
        }
        Verification verification = verified.computeIfAbsent(entry.account().name(), name -> verify(name, network));
        Delivery delivery = new Delivery(entry, network, ledger.state());
        PairState state = delivery.state();
        if (isSettled(state) && !isAmendment(entry.decision())) {
            return left(entry, "another run has done it");
        }
        if (entry.decision() instanceof Decision.Recall recall) {
            return recall(delivery, recall);
        }
        if (verification instanceof Verification.Refused refused && !state.isUncertain()) {
            return rejected(entry, refused.reason(), refused.remedy());
        }
        if (entry.decision() instanceof Decision.Edit) {
            return new Outcome.Done(new Amend(ledger, time.clock()).edit(entry, network, state));
        }
        if (entry.decision() instanceof Decision.Delete) {
            return new Outcome.Done(new Amend(ledger, time.clock()).delete(entry, network, state));
        }
        if (state.status() == PairState.Status.ANNOUNCED) { // since this run was planned
            return new Outcome.Done(new Report.Row(entry, "left", "another run announced it", "", false));
        }
        if (!delivery.isDue()) {
            return new Outcome.Done(new Report.Row(entry, "not sent", "the part before it is not announced", "", true));
        }
        if (!delivery.hasPlace()) {
            return rejected(
                    entry,
                    "where the part before it is was never told",
                    "Post the rest by hand, then: mvn site:announce -Dsite.resolve=\"" + entry.pair() + ":skip\"");
        }
        if (state.isUncertain()) {
            return reconcile(delivery, tries);
        }
        return state.attempts() == 0 ? first(delivery, tries) : send(delivery, tries);
    }

    /** No plan sends such a pair: another run has written it since the plan was made. */
    private static boolean isSettled(PairState state) {
        return switch (state.status()) {
            case ANNOUNCED, SKIPPED, DELETED -> true;
            default -> false;
        };
    }

    private static boolean isAmendment(Decision decision) {
        return decision instanceof Decision.Edit || decision instanceof Decision.Delete;
    }

    private static Outcome left(Plan.Entry entry, String why) {
        return new Outcome.Done(new Report.Row(entry, "left", why, "", false));
    }

    private Verification verify(String account, Network network) {
        Verification verification = Guarded.verify(network);
        if (verification instanceof Verification.Accepted accepted) {
            accepted.validity().advice(time.now()).forEach(line -> advice.add(account + ": " + line));
            if (!accepted.facts().equals(ledger.state().facts(account))) {
                ledger.append(List.of(new Event.Met(time.now(), account, accepted.facts())));
            }
        }
        return verification;
    }

    /** What the servers told so far that the author should do something about. */
    List<String> advice() {
        return advice;
    }

    /** An older ledger, or none, may not know of what an earlier run announced; the network does. */
    private Outcome first(Delivery delivery, int tries) {
        Plan.Entry entry = delivery.entry();
        Lookup lookup = delivery.find(entry.post().link(), delivery.key(time.now()));
        return lookup instanceof Lookup.Found found ? announced(entry, found.receipt()) : send(delivery, tries);
    }

    /** Only the network can tell; the ledger says already that the author decides. */
    private Outcome recall(Delivery delivery, Decision.Recall recall) {
        Plan.Entry entry = delivery.entry();
        Lookup lookup = delivery.find(entry.post().link(), delivery.key(time.now()));
        return lookup instanceof Lookup.Found found
                ? announced(entry, found.receipt())
                : new Outcome.Done(new Report.Row(entry, "held back", recall.reason(), recall.remedy(), true));
    }

    private Outcome send(Delivery delivery, int tries) {
        Plan.Entry entry = delivery.entry();
        Fit fit = delivery.fit();
        if (fit instanceof Fit.Refused refused) {
            return rejected(entry, refused.reason(), refused.remedy());
        }
        Message message = ((Fit.Fits) fit).message();
        Optional<Report.Row> tooDear = spending.refusal(entry, message);
        if (tooDear.isPresent()) {
            return new Outcome.Done(tooDear.get());
        }
        Event.Sending intent = new Event.Sending(
                time.now(), entry.pair(), run, message.link(), entry.post().title(), message.text());
        if (ledger.append(List.of(intent)) == Ledger.Append.OVERTAKEN) {
            return left(entry, "another run took it over");
        }
        doubtful.put(entry.pair(), time.up());
        sentHere.add(entry.pair());
        return after(entry, delivery.send(message, delivery.key(intent.at())), tries);
    }

    private Outcome after(Plan.Entry entry, SendResult result, int tries) {
        if (result instanceof SendResult.Announced it) {
            return announced(entry, it.receipt());
        }
        if (result instanceof SendResult.Rejected it) {
            return rejected(entry, it.reason(), it.remedy());
        }
        if (result instanceof SendResult.Deferred it) {
            return deferred(entry, it, tries);
        }
        String detail = ((SendResult.Unknown) result).detail();
        ledger.append(List.of(new Event.Unknown(time.now(), entry.pair(), detail)));
        return uncertain(entry, detail, policy.delay(tries, null));
    }

    private Outcome reconcile(Delivery delivery, int tries) {
        Plan.Entry entry = delivery.entry();
        PairState state = delivery.state();
        Instant sent = Objects.requireNonNullElse(state.sent(), state.since());
        if (isSentByAnother(state, sent)) {
            return left(entry, "another run is sending it");
        }
        URI link = Objects.requireNonNullElse(state.link(), entry.post().link());
        Lookup lookup = delivery.find(link, delivery.key(sent));
        if (lookup instanceof Lookup.Found found) {
            return announced(entry, found.receipt());
        }
        Duration since = doubtful.computeIfAbsent(entry.pair(), pair -> time.up());
        Duration ago = time.up().minus(since);
        if (isRepeatable(delivery, lookup, ago)) {
            return send(delivery, tries);
        }
        if (lookup instanceof Lookup.CannotTell it) {
            return uncertain(entry, it.reason(), policy.delay(tries, null));
        }
        if (ago.compareTo(policy.settle()) < 0) {
            return uncertain(
                    entry,
                    "it is not there yet, and may still arrive",
                    policy.settle().minus(ago));
        }
        if (ledger.append(List.of(new Event.Missing(time.now(), entry.pair()))) == Ledger.Append.OVERTAKEN) {
            return left(entry, "another run took it over");
        }
        doubtful.remove(entry.pair());
        return send(delivery, tries);
    }

    /** Both ways, because the other machine's clock may be ahead of ours. */
    private boolean isSentByAnother(PairState state, Instant sent) {
        return state.status() == PairState.Status.SENDING
                && !run.equals(state.run())
                && Duration.between(sent, time.now()).abs().compareTo(ledger.lease()) < 0;
    }

    /**
     * Whether the same key can make no second post. While the server keeps the key it cannot; and once it has forgotten the
     * key, what was sent has arrived, so that not finding it means that it never will. If the account cannot be read, only
     * the time that this very run has measured counts: somebody may have set the clock since an earlier one.
     */
    private boolean isRepeatable(Delivery delivery, Lookup lookup, Duration ago) {
        Plan.Entry entry = delivery.entry();
        Duration kept = delivery.network()
                .repeatable(ledger.state().facts(entry.account().name()));
        if (kept.isZero()) {
            return false;
        }
        return kept.equals(Network.ALWAYS)
                || lookup instanceof Lookup.Absent
                || sentHere.contains(entry.pair()) && ago.compareTo(kept) < 0;
    }

    private Outcome announced(Plan.Entry entry, Receipt receipt) {
        ledger.append(List.of(new Event.Announced(time.now(), entry.pair(), receipt)));
        String where = Optional.ofNullable(receipt.url()).map(URI::toString).orElse("");
        return new Outcome.Done(new Report.Row(entry, "announced", where, "", false));
    }

    private Outcome rejected(Plan.Entry entry, String reason, String remedy) {
        ledger.append(List.of(new Event.Rejected(time.now(), entry.pair(), reason, remedy)));
        return new Outcome.Done(new Report.Row(entry, "rejected", reason, remedy, true));
    }

    private Outcome deferred(Plan.Entry entry, SendResult.Deferred result, int tries) {
        Duration wait = policy.delay(tries, result.delay());
        Instant now = time.now();
        ledger.append(List.of(new Event.Deferred(now, entry.pair(), result.reason(), now.plus(wait))));
        Report.Row row = new Report.Row(entry, "deferred", result.reason(), AGAIN, true);
        return new Outcome.Later(row, wait, true);
    }

    private static Outcome uncertain(Plan.Entry entry, String detail, Duration wait) {
        String remedy =
                "It may be there or not, and is not sent again blindly. Look at the account, then: mvn site:announce"
                        + " -Dsite.resolve=\"" + entry.pair() + ":sent\", or \":again\" if it is not there.";
        return new Outcome.Later(new Report.Row(entry, "unknown", detail, remedy, true), wait, false);
    }
}
