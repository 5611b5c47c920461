package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.model.Link;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who comes before and after each post, among those of its language. */
final class Neighbours {
    private final Map<PostEntry, Link> older = new IdentityHashMap<>();
    private final Map<PostEntry, Link> newer = new IdentityHashMap<>();

    Neighbours(List<PostEntry> newestFirst, Function<PostEntry, Link> link) {
        Map<String, PostEntry> last = new HashMap<>();
        for (PostEntry entry : newestFirst) {
            @Nullable PostEntry before = last.put(entry.lang(), entry);
            if (before != null) {
                older.put(before, link.apply(entry));
                newer.put(entry, link.apply(before));
            }
        }
    }

    @Nullable
    Link older(PostEntry entry) {
        return older.get(entry);
    }

    @Nullable
    Link newer(PostEntry entry) {
        return newer.get(entry);
    }
}
