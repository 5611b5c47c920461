package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.model.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the posts that a reader of one may like: those that share terms with it, the rarer the better.
 *
 * <p>Counts with the places of posts in their list: in a large blog each post shares a term with thousands. Thread-safe.
 */
final class Related {
    private static final int MOST = 3;

    private final List<PostEntry> posts;
    private final long[] seconds;
    private final int[][] termsOf;
    private final int[][] postsOf;
    private final double[] rarity;
    private final ThreadLocal<double[]> scores;

    Related(List<PostEntry> posts, List<Terms> taxonomies) {
        this.posts = posts;
        this.seconds =
                posts.stream().mapToLong(post -> post.date().toEpochSecond()).toArray();
        this.termsOf = new int[posts.size()][];
        this.scores = ThreadLocal.withInitial(() -> new double[posts.size()]);
        Map<String, Integer> numbers = new HashMap<>();
        List<List<Integer>> sharing = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            PostEntry post = posts.get(i);
            List<Link> terms = new ArrayList<>();
            taxonomies.forEach(taxonomy -> terms.addAll(taxonomy.links(post)));
            termsOf[i] = terms.stream()
                    .mapToInt(term -> numbers.computeIfAbsent(term.href(), h -> numbers.size()))
                    .toArray();
            for (int term : termsOf[i]) {
                if (term == sharing.size()) {
                    sharing.add(new ArrayList<>());
                }
                sharing.get(term).add(i);
            }
        }
        this.postsOf = sharing.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.rarity = IntStream.range(0, postsOf.length)
                .mapToDouble(term -> Math.log((double) posts.size() / postsOf[term].length) + 0.1)
                .toArray();
    }

    /**
     * The nearest first; of equals, the one of the nearest date.
     *
     * @param post its place in the list
     * @param links to the posts
     */
    List<Link> to(int post, List<Link> links) {
        double[] score = scores.get();
        for (int term : termsOf[post]) {
            double worth = rarity[term];
            for (int other : postsOf[term]) {
                score[other] += worth;
            }
        }
        score[post] = 0;
        int[] best = new int[MOST];
        double[] theirs = new double[MOST];
        int found = 0;
        for (int term : termsOf[post]) {
            for (int other : postsOf[term]) {
                double its = score[other];
                if (its > 0) { // not yet looked at; the scores are left as they were found, all nought
                    score[other] = 0;
                    if (found < MOST || its >= theirs[MOST - 1]) {
                        found = insert(best, theirs, found, other, its, post);
                    }
                }
            }
        }
        List<Link> related = new ArrayList<>(found);
        for (int i = 0; i < found; i++) {
            related.add(links.get(best[i]));
        }
        return related;
    }

    /** Puts a post among the best, which stay in their order; the number of them. */
    private int insert(int[] best, double[] theirs, int found, int other, double its, int post) {
        int at = found;
        while (at > 0 && (its > theirs[at - 1] || its == theirs[at - 1] && isBefore(other, best[at - 1], post))) {
            at--;
        }
        if (at == MOST) {
            return found;
        }
        int kept = Math.min(found, MOST - 1);
        System.arraycopy(best, at, best, at + 1, kept - at);
        System.arraycopy(theirs, at, theirs, at + 1, kept - at);
        best[at] = other;
        theirs[at] = its;
        return kept + 1;
    }

    /** Of two posts with as much in common. */
    private boolean isBefore(int a, int b, int post) {
        long toA = Math.abs(seconds[a] - seconds[post]);
        long toB = Math.abs(seconds[b] - seconds[post]);
        return toA != toB
                ? toA < toB
                : posts.get(a).path().compareTo(posts.get(b).path()) < 0;
    }
}
