package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.model.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the posts that a reader of one may like: those that share terms with it, the rarer the better. */
final class Related {
    private static final int MOST = 3;

    private final List<PostEntry> posts;
    private final Map<PostEntry, List<String>> termsOf = new HashMap<>();
    private final Map<String, List<PostEntry>> postsOf = new HashMap<>();

    Related(List<PostEntry> posts, List<Terms> taxonomies) {
        this.posts = posts;
        for (PostEntry post : posts) {
            List<String> terms = taxonomies.stream()
                    .flatMap(taxonomy -> taxonomy.links(post).stream())
                    .map(Link::href)
                    .toList();
            termsOf.put(post, terms);
            terms.forEach(term ->
                    postsOf.computeIfAbsent(term, t -> new ArrayList<>()).add(post));
        }
    }

    /** The nearest first; of equals, the one of the nearest date. */
    List<PostEntry> to(PostEntry post) {
        Map<PostEntry, Double> scores = new HashMap<>();
        for (String term : termsOf.getOrDefault(post, List.of())) {
            List<PostEntry> sharing = postsOf.getOrDefault(term, List.of());
            double rarity = Math.log((double) posts.size() / sharing.size()) + 0.1;
            sharing.forEach(other -> scores.merge(other, rarity, Double::sum));
        }
        scores.remove(post);
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<PostEntry, Double> e) -> -e.getValue())
                        .thenComparing(e ->
                                Duration.between(e.getKey().date(), post.date()).abs())
                        .thenComparing(e -> e.getKey().path()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
