package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the author decides where no network can tell: {@code post@account:sent}, {@code :again} or {@code :skip}.
 *
 * @param post its id or source file; {@code *} for every pair of the account that waits for the author
 * @param part of a thread, as in {@code post@account#2:sent}; null for the one that waits, or else all
 */
public record Resolution(
        String post, String account, @Nullable Integer part, Verdict verdict) {
    private static final Pattern FORM = Pattern.compile("(.+)@([^@:#]+)(?:#([1-9]\\d{0,3}))?:(sent|again|skip)");

    /** What is to become of a pair. */
    public enum Verdict {
        SENT,
        AGAIN,
        SKIP
    }

    /** Reads {@code -Dsite.resolve}; empty if it is not of that form. */
    public static Optional<Resolution> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        @Nullable Integer part = form.group(3) == null ? null : Integer.valueOf(form.group(3));
        Verdict verdict = Verdict.valueOf(form.group(4).toUpperCase(Locale.ROOT));
        return Optional.of(new Resolution(form.group(1), form.group(2), part, verdict));
    }

    /** What to write into the ledger; empty if it knows of no such pair. */
    public List<Event> events(LedgerState ledger, Instant now) {
        Map<Pair, PairState> named = new TreeMap<>(ledger.pairs());
        named.keySet()
                .removeIf(pair -> !pair.account().equals(account)
                        || part != null && pair.part() != part
                        || !post.equals("*") && !names(pair.post(), ledger));
        List<Pair> waiting = where(named, Resolution::waits);
        List<Pair> open = where(named, state -> state.status() != PairState.Status.ANNOUNCED);
        return chosen(waiting, open, List.copyOf(named.keySet())).stream()
                .map(pair -> event(pair, Objects.requireNonNull(named.get(pair)), now))
                .toList();
    }

    /** Of a thread that waits nowhere, the author can only have seen the first part that is not said to be there. */
    private List<Pair> chosen(List<Pair> waiting, List<Pair> open, List<Pair> all) {
        if (!waiting.isEmpty() || post.equals("*")) {
            return waiting;
        }
        if (open.isEmpty()) {
            return all;
        }
        return verdict == Verdict.SENT ? open.subList(0, 1) : open;
    }

    private static List<Pair> where(Map<Pair, PairState> pairs, Predicate<PairState> condition) {
        return pairs.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean waits(PairState state) {
        return switch (state.status()) {
            case HELD, UNKNOWN, REJECTED -> true;
            default -> false;
        };
    }

    private boolean names(String id, LedgerState ledger) {
        return id.equals(post)
                || ledger.post(id).filter(it -> it.source().equals(post)).isPresent();
    }

    private Event event(Pair pair, PairState state, Instant now) {
        return switch (verdict) {
            case SENT -> new Event.Announced(now, pair, Receipt.UNSEEN);
            case SKIP -> new Event.Skipped(now, pair, "the author said so");
            case AGAIN ->
                state.isUncertain() || state.status() == PairState.Status.ANNOUNCED
                        ? new Event.Again(now, pair)
                        : new Event.Planned(now, pair);
        };
    }
}
