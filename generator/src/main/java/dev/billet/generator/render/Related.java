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
            termsOf[i] = taxonomies.stream()
                    .flatMap(taxonomy -> taxonomy.links(post).stream())
                    .map(Link::href)
                    .mapToInt(href -> numbers.computeIfAbsent(href, h -> numbers.size()))
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
     */
    List<PostEntry> to(int post) {
        double[] score = scores.get();
        for (int term : termsOf[post]) {
            for (int other : postsOf[term]) {
                score[other] += rarity[term];
            }
        }
        score[post] = 0;
        int[] best = new int[MOST];
        int found = 0;
        for (int term : termsOf[post]) {
            for (int other : postsOf[term]) {
                if (score[other] > 0) {
                    found = insert(best, found, other, post, score);
                }
            }
        }
        List<PostEntry> related = new ArrayList<>(found);
        for (int i = 0; i < found; i++) {
            related.add(posts.get(best[i]));
        }
        clear(post, score);
        return related;
    }

    private void clear(int post, double[] score) {
        for (int term : termsOf[post]) {
            for (int other : postsOf[term]) {
                score[other] = 0;
            }
        }
    }

    /** Puts a post among the best, which stay in their order; the number of them. */
    private int insert(int[] best, int found, int other, int post, double[] score) {
        int at = found;
        for (int i = 0; i < found; i++) {
            if (best[i] == other) {
                return found;
            }
        }
        while (at > 0 && isBefore(other, best[at - 1], post, score)) {
            at--;
        }
        if (at == MOST) {
            return found;
        }
        int kept = Math.min(found, MOST - 1);
        System.arraycopy(best, at, best, at + 1, kept - at);
        best[at] = other;
        return kept + 1;
    }

    private boolean isBefore(int a, int b, int post, double[] score) {
        if (score[a] != score[b]) {
            return score[a] > score[b];
        }
        long toA = Math.abs(seconds[a] - seconds[post]);
        long toB = Math.abs(seconds[b] - seconds[post]);
        return toA != toB
                ? toA < toB
                : posts.get(a).path().compareTo(posts.get(b).path()) < 0;
    }
}
