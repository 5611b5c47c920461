package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.model.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the posts that a reader of one may like. Thread-safe. */
final class Related {
    private static final int MOST = 3;

    private final Likeness likeness;

    /** @param posts newest first */
    Related(List<PostEntry> posts, List<Terms> taxonomies) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] terms = new int[posts.size()][];
        long[] seconds = new long[posts.size()];
        for (int i = 0; i < terms.length; i++) {
            PostEntry post = posts.get(i);
            List<Link> links = new ArrayList<>();
            taxonomies.forEach(taxonomy -> links.addAll(taxonomy.links(post)));
            terms[i] = links.stream()
                    .mapToInt(link -> numbers.computeIfAbsent(link.href(), h -> numbers.size()))
                    .toArray();
            seconds[i] = post.date().toEpochSecond();
        }
        this.likeness = new Likeness(
                terms,
                numbers.size(),
                seconds,
                (a, b) -> posts.get(a).path().compareTo(posts.get(b).path()));
    }

    /**
     * The nearest first.
     *
     * @param post its place in the list
     * @param links to the posts
     */
    List<Link> to(int post, List<Link> links) {
        return Arrays.stream(likeness.nearest(post, MOST)).mapToObj(links::get).toList();
    }
}
