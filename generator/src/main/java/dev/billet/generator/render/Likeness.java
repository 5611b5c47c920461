package dev.billet.generator.render;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Which posts are like which: those that share terms, the rarer the better.
 *
 * <p>In a large blog each post shares one term with thousands of others, but two terms with few. Those few are found by their pairs
 * of terms; of those that share one alone, no more are looked at than the nearest by date. Knows a post by its place in the list.
 * Thread-safe.
 */
final class Likeness {
    private final int[][] termsOf;
    private final long[] seconds;
    private final IntBinaryOperator order;
    private final int[][] postsOf;
    private final double[] rarity;

    /** Each a pair of terms and a post that has both; sorted. */
    private final long[] pairs;

    private final int postBits;

    /**
     * @param termsOf the terms of each post, each once, numbered from 0
     * @param terms how many there are
     * @param seconds when each post is from; the newest first
     * @param order compares two posts that are as like and as near
     */
    Likeness(int[][] termsOf, int terms, long[] seconds, IntBinaryOperator order) {
        this.termsOf = termsOf;
        this.seconds = seconds;
        this.order = order;
        this.postsOf = postsOf(termsOf, terms);
        this.rarity = new double[terms];
        for (int term = 0; term < terms; term++) {
            rarity[term] = Math.log((double) termsOf.length / postsOf[term].length) + 0.1;
        }
        this.postBits = Integer.SIZE - Integer.numberOfLeadingZeros(termsOf.length);
        this.pairs = pairs();
    }

    private static int[][] postsOf(int[][] termsOf, int terms) {
        int[] counts = new int[terms];
        for (int[] own : termsOf) {
            for (int term : own) {
                counts[term]++;
            }
        }
        int[][] posts = new int[terms][];
        Arrays.setAll(posts, term -> new int[counts[term]]);
        for (int post = termsOf.length - 1; post >= 0; post--) {
            for (int term : termsOf[post]) {
                posts[term][--counts[term]] = post;
            }
        }
        return posts;
    }

    private long[] pairs() {
        int count = 0;
        for (int[] own : termsOf) {
            count += own.length * (own.length - 1) / 2;
        }
        long[] all = new long[count];
        for (int post = 0; post < termsOf.length; post++) {
            int[] own = termsOf[post];
            for (int i = 0; i < own.length; i++) {
                for (int j = 0; j < i; j++) {
                    all[--count] = pair(own[i], own[j]) << postBits | post;
                }
            }
        }
        Arrays.sort(all);
        return all;
    }

    private long pair(int a, int b) {
        return (long) Math.max(a, b) * rarity.length + Math.min(a, b);
    }

    /**
     * The likeliest first; of equals, the one of the nearest date.
     *
     * @param most how many are wanted
     */
    int[] nearest(int post, int most) {
        Best best = new Best(post, most);
        int[] own = termsOf[post];
        for (int j = 1; j < own.length; j++) {
            for (int i = 0; i < j; i++) {
                offerOfPair(post, i, j, best);
            }
        }
        for (int term : own) {
            if (best.mayTake(rarity[term])) {
                offerOfTerm(post, term, best);
            }
        }
        return best.posts();
    }

    /** Offers those that share these two of its terms, and none before. */
    private void offerOfPair(int post, int i, int j, Best best) {
        int[] own = termsOf[post];
        long pair = pair(own[i], own[j]);
        int at = Arrays.binarySearch(pairs, pair << postBits);
        for (at = at < 0 ? -at - 1 : at; at < pairs.length && pairs[at] >>> postBits == pair; at++) {
            int other = (int) (pairs[at] & (1L << postBits) - 1);
            if (other != post && shared(own, j, other) == 1) {
                best.offer(other, worth(own, other));
            }
        }
    }

    /** Offers the nearest, on both sides, of those that share this term alone. */
    private void offerOfTerm(int post, int term, Best best) {
        int[] own = termsOf[post];
        int[] all = postsOf[term];
        int older = Arrays.binarySearch(all, post) + 1;
        int newer = older - 2;
        long last = Long.MAX_VALUE;
        for (int found = 0; newer >= 0 || older < all.length; ) {
            long toNewer = newer >= 0 ? distance(all[newer], post) : Long.MAX_VALUE;
            long toOlder = older < all.length ? distance(all[older], post) : Long.MAX_VALUE;
            long distance = Math.min(toNewer, toOlder);
            if (found >= best.most && distance > last) {
                return;
            }
            int other = toNewer < toOlder ? all[newer--] : all[older++];
            if (shared(own, own.length, other) == 1) {
                best.offer(other, rarity[term]);
                last = distance;
                found++;
            }
        }
    }

    /** How many of the first of these terms another post has. */
    private int shared(int[] own, int first, int other) {
        int count = 0;
        for (int i = 0; i < first; i++) {
            count += has(other, own[i]) ? 1 : 0;
        }
        return count;
    }

    private double worth(int[] own, int other) {
        double worth = 0;
        for (int term : own) {
            worth += has(other, term) ? rarity[term] : 0;
        }
        return worth;
    }

    private boolean has(int post, int term) {
        for (int each : termsOf[post]) {
            if (each == term) {
                return true;
            }
        }
        return false;
    }

    private long distance(int a, int b) {
        return Math.abs(seconds[a] - seconds[b]);
    }

    /** The best so far, in their order. */
    private final class Best {
        private final int post;
        private final int most;
        private final int[] posts;
        private final double[] worths;
        private int found;

        Best(int post, int most) {
            this.post = post;
            this.most = most;
            this.posts = new int[most];
            this.worths = new double[most];
        }

        boolean mayTake(double worth) {
            return found < most || worth >= worths[most - 1];
        }

        void offer(int other, double worth) {
            int at = found;
            while (at > 0 && (worth > worths[at - 1] || worth == worths[at - 1] && isBefore(other, posts[at - 1]))) {
                at--;
            }
            if (at < most) {
                int kept = Math.min(found, most - 1);
                System.arraycopy(posts, at, posts, at + 1, kept - at);
                System.arraycopy(worths, at, worths, at + 1, kept - at);
                posts[at] = other;
                worths[at] = worth;
                found = kept + 1;
            }
        }

        private boolean isBefore(int a, int b) {
            long toA = distance(a, post);
            long toB = distance(b, post);
            return toA != toB ? toA < toB : order.applyAsInt(a, b) < 0;
        }

        int[] posts() {
            return Arrays.copyOf(posts, found);
        }
    }
}
