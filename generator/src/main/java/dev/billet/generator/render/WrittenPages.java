package dev.billet.generator.render;

import dev.billet.generator.feed.Sitemap;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Post;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that a build wrote, for the sitemap. Thread-safe. */
final class WrittenPages {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();

    void add(Page page) {
        pages.add(page);
    }

    /** All but the one for addresses that are not found. */
    List<Sitemap.Entry> sitemap(Stream<Post> posts) {
        Map<String, ZonedDateTime> changed = posts.collect(
                Collectors.toMap(Post::url, p -> p.updated() == null ? p.date() : p.updated(), (a, b) -> a));
        return pages.stream()
                .sorted(Comparator.comparing(Page::url))
                .filter(page -> page.kind() != Page.Kind.NOT_FOUND)
                .map(page -> {
                    ZonedDateTime date = changed.get(page.url());
                    return new Sitemap.Entry(page, date == null ? null : DATE.format(date));
                })
                .toList();
    }
}
