package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.model.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who comes before and after each post, among those of its language. */
final class Neighbours {
    private final @Nullable Link[] older;
    private final @Nullable Link[] newer;

    /** The links to a post's neighbours, where it has them. */
    record Pair(@Nullable Link older, @Nullable Link newer) {}

    /** @param links to the posts */
    Neighbours(List<PostEntry> newestFirst, List<Link> links) {
        this.older = new Link[links.size()];
        this.newer = new Link[links.size()];
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < links.size(); i++) {
            @Nullable Integer before = last.put(newestFirst.get(i).lang(), i);
            if (before != null) {
                older[before] = links.get(i);
                newer[i] = links.get(before);
            }
        }
    }

    /** @param post its place in the list */
    Pair of(int post) {
        return new Pair(older[post], newer[post]);
    }
}
