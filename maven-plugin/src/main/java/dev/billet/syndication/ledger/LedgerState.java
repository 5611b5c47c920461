package dev.billet.syndication.ledger;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the ledger says, at one moment. Immutable. */
public final class LedgerState {
    public static final LedgerState EMPTY = new LedgerState(Map.of(), Map.of(), Map.of());

    private final Map<String, KnownPost> posts;
    private final Map<String, KnownAccount> accounts;
    private final Map<Pair, PairState> pairs;

    private LedgerState(Map<String, KnownPost> posts, Map<String, KnownAccount> accounts, Map<Pair, PairState> pairs) {
        this.posts = posts;
        this.accounts = accounts;
        this.pairs = pairs;
    }

    /**
     * A post as it was when it was last published.
     *
     * @param firstPublished its date when it was first published
     * @param reportedGone whether the author knows that it is no longer on the site
     */
    public record KnownPost(
            String id,
            String source,
            URI url,
            String title,
            Instant published,
            Instant firstPublished,
            boolean reportedGone) {
        KnownPost gone() {
            return new KnownPost(id, source, url, title, published, firstPublished, true);
        }
    }

    /**
     * An account that a run has seen.
     *
     * @param lastAnnounced null if nothing was announced on it yet
     */
    public record KnownAccount(Instant firstSeen, @Nullable Instant lastAnnounced, Facts facts) {}

    /** The state that these events lead to. */
    public static LedgerState of(Iterable<Event> events) {
        return EMPTY.after(events);
    }

    /** The state after more events. */
    public LedgerState after(Iterable<Event> events) {
        Map<String, KnownPost> nextPosts = new TreeMap<>(posts);
        Map<String, KnownAccount> nextAccounts = new TreeMap<>(accounts);
        Map<Pair, PairState> nextPairs = new TreeMap<>(pairs);
        for (Event event : events) {
            if (event instanceof Event.PostSeen it) {
                nextPosts.compute(it.id(), (id, known) -> seen(known, it));
            } else if (event instanceof Event.Baseline it) {
                nextAccounts.putIfAbsent(it.account(), new KnownAccount(it.at(), null, Facts.NONE));
                it.posts()
                        .forEach(post ->
                                nextPairs.putIfAbsent(new Pair(post, it.account()), PairState.baseline(it.at())));
            } else if (event instanceof Event.Gone it) {
                nextPosts.computeIfPresent(it.id(), (id, known) -> known.gone());
            } else if (event instanceof Event.Met it) {
                nextAccounts.computeIfPresent(
                        it.account(),
                        (name, known) -> new KnownAccount(known.firstSeen(), known.lastAnnounced(), it.facts()));
            } else if (event instanceof Event.OfPair it) {
                nextPairs.compute(it.pair(), (pair, before) -> PairState.after(before, it));
                if (it instanceof Event.Announced) {
                    nextAccounts.computeIfPresent(
                            it.pair().account(),
                            (name, known) -> new KnownAccount(known.firstSeen(), it.at(), known.facts()));
                }
            }
        }
        return new LedgerState(nextPosts, nextAccounts, nextPairs);
    }

    private static KnownPost seen(@Nullable KnownPost known, Event.PostSeen post) {
        Instant first = known == null ? post.published() : known.firstPublished();
        return new KnownPost(post.id(), post.source(), post.url(), post.title(), post.published(), first, false);
    }

    public Optional<KnownPost> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** Every post that was ever published, by id. */
    public Map<String, KnownPost> posts() {
        return Collections.unmodifiableMap(posts);
    }

    public Optional<KnownAccount> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    public Set<String> accounts() {
        return Collections.unmodifiableSet(accounts.keySet());
    }

    public Optional<PairState> pair(Pair pair) {
        return Optional.ofNullable(pairs.get(pair));
    }

    public Map<Pair, PairState> pairs() {
        return Collections.unmodifiableMap(pairs);
    }

    /** How many parts a thread has in the ledger; 0 if it knows nothing of the two. */
    public int parts(String post, String account) {
        return pairs.keySet().stream()
                .filter(pair -> pair.post().equals(post) && pair.account().equals(account))
                .mapToInt(Pair::part)
                .max()
                .orElse(0);
    }

    /** What the server of an account last told about itself. */
    public Facts facts(String account) {
        return account(account).map(KnownAccount::facts).orElse(Facts.NONE);
    }

    /** Where a post was announced, in the order of the accounts' names. */
    public List<Map.Entry<String, Receipt>> receipts(String post) {
        return pairs.entrySet().stream()
                .filter(entry ->
                        entry.getKey().post().equals(post) && entry.getKey().part() == 1)
                .filter(entry -> entry.getValue().status() == PairState.Status.ANNOUNCED)
                .flatMap(entry -> Optional.ofNullable(entry.getValue().receipt())
                        .map(receipt -> Map.entry(entry.getKey().account(), receipt))
                        .stream())
                .toList();
    }
}
