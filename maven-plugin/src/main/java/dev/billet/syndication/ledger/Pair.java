package dev.billet.syndication.ledger;

import java.util.Comparator;

/**
 * One post on one account: what the ledger keeps a state of.
 *
 * @param part of a thread, from 1; an announcement of one text is a part 1
 */
public record Pair(String post, String account, int part) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::post).thenComparing(Pair::account).thenComparing(Pair::part);

    public Pair {
        if (part < 1) {
            throw new IllegalArgumentException("the part " + part + " of " + post + " is not 1 or more");
        }
    }

    public Pair(String post, String account) {
        this(post, account, 1);
    }

    /** The part that this one answers; only of a part after the first. */
    public Pair before() {
        return new Pair(post, account, part - 1);
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }

    /** As {@code -Dsite.resolve} takes it. */
    @Override
    public String toString() {
        return post + "@" + account + (part == 1 ? "" : "#" + part);
    }
}
