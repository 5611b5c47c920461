package dev.billet.syndication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the author decides where no network can tell: {@code post@account:sent}, {@code :again} or {@code :skip}.
 *
 * @param post its id or source file; {@code *} for every pair of the account that waits for the author
 */
public record Resolution(String post, String account, Verdict verdict) {
    /** What is to become of a pair. */
    public enum Verdict {
        SENT,
        AGAIN,
        SKIP
    }

    /** Reads {@code -Dsite.resolve}; empty if it is not of that form. */
    public static Optional<Resolution> parse(String text) {
        int colon = text.lastIndexOf(':');
        int at = text.lastIndexOf('@', Math.max(colon, 0));
        if (at <= 0 || colon <= at + 1) {
            return Optional.empty();
        }
        Map<String, Verdict> verdicts = Map.of("sent", Verdict.SENT, "again", Verdict.AGAIN, "skip", Verdict.SKIP);
        return Optional.ofNullable(verdicts.get(text.substring(colon + 1)))
                .map(verdict -> new Resolution(text.substring(0, at), text.substring(at + 1, colon), verdict));
    }

    /** What to write into the ledger; empty if it knows of no such pair. */
    public List<Event> events(LedgerState ledger, Instant now) {
        return ledger.pairs().entrySet().stream()
                .filter(entry -> entry.getKey().account().equals(account))
                .filter(entry -> post.equals("*")
                        ? waits(entry.getValue())
                        : names(entry.getKey().post(), ledger))
                .map(entry -> event(entry.getKey(), entry.getValue(), now))
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
            case SENT -> new Event.Announced(now, pair, new Receipt("said by the author", null));
            case SKIP -> new Event.Skipped(now, pair, "the author said so");
            case AGAIN ->
                state.isUncertain() || state.status() == PairState.Status.ANNOUNCED
                        ? new Event.Again(now, pair)
                        : new Event.Planned(now, pair);
        };
    }
}
