package dev.billet.generator.render;

import dev.billet.generator.feed.Sitemap;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Post;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The pages that a build wrote, for the sitemap. Thread-safe. */
final class WrittenPages {
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();

    void add(Page page) {
        pages.add(page);
    }

    /** All but the one for addresses that are not found, in no order. */
    List<Sitemap.Entry> sitemap(Stream<Post> posts) {
        Map<String, ZonedDateTime> changed = new HashMap<>();
        posts.forEach(post -> changed.putIfAbsent(post.url(), post.updated() == null ? post.date() : post.updated()));
        return pages.stream()
                .filter(page -> page.kind() != Page.Kind.NOT_FOUND)
                .map(page -> new Sitemap.Entry(page, changed.get(page.url())))
                .toList();
    }
}
