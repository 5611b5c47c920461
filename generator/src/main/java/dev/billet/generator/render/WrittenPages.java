package dev.billet.generator.render;

import dev.billet.generator.feed.Sitemap;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Post;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
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

    /** All but the one for addresses that are not found. */
    List<Sitemap.Entry> sitemap(Stream<Post> posts) {
        Map<String, ZonedDateTime> changed = new HashMap<>();
        posts.forEach(post -> changed.putIfAbsent(post.url(), post.updated() == null ? post.date() : post.updated()));
        Page[] sorted = pages.toArray(Page[]::new);
        Arrays.parallelSort(sorted, Comparator.comparing(Page::url));
        return Stream.of(sorted)
                .filter(page -> page.kind() != Page.Kind.NOT_FOUND)
                .map(page -> new Sitemap.Entry(page, changed.get(page.url())))
                .toList();
    }
}
