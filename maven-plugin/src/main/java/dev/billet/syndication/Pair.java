package dev.billet.syndication;

/** One post on one account: what the ledger keeps a state of. */
public record Pair(String post, String account) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
        int byPost = post.compareTo(other.post);
        return byPost != 0 ? byPost : account.compareTo(other.account);
    }

    /** As {@code -Dsite.resolve} takes it. */
    @Override
    public String toString() {
        return post + "@" + account;
    }
}
