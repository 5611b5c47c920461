package dev.billet.generator.render;

import dev.billet.generator.cache.Origins;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.feed.Sitemap;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Post;
import dev.billet.generator.output.OutputWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Lists the pages that a build wrote for search engines, and tells them where that list is. {@link #add} is thread-safe. */
final class SitemapWriter {
    private static final String NAME = "/sitemap.xml";

    private final SiteAddress address;
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();

    SitemapWriter(SiteAddress address) {
        this.address = address;
    }

    void add(Page page) {
        pages.add(page);
    }

    /** @param posts say when their pages changed last */
    void write(Stream<Post> posts, OutputWriter output, Origins origins) {
        List<Sitemap.Entry> entries = entries(posts);
        long all =
                entries.parallelStream().mapToLong(SitemapWriter::fingerprint).sum(); // in whatever order
        Fingerprint own = new Fingerprint().add(address.home()).add(all);
        if (origins.keepTogether(NAME, own.value()).isEmpty()) {
            List<Sitemap.Entry> sorted = new ArrayList<>(entries);
            sorted.sort(Comparator.comparing(entry -> entry.page().url()));
            origins.writeTogether(NAME, own.value(), Sitemap.files(sorted, address.home()), "");
        }
        if (!output.names().contains("robots.txt")) {
            String robots = "User-agent: *\nAllow: /\n\nSitemap: " + address.url(NAME) + "\n";
            output.write("robots.txt", robots.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All but the one for addresses that are not found, in no order. */
    private List<Sitemap.Entry> entries(Stream<Post> posts) {
        Map<String, ZonedDateTime> changed = new HashMap<>();
        posts.forEach(post -> changed.putIfAbsent(post.url(), post.updated() == null ? post.date() : post.updated()));
        return pages.stream()
                .filter(page -> page.kind() != Page.Kind.NOT_FOUND)
                .map(page -> new Sitemap.Entry(page, changed.get(page.url())))
                .toList();
    }

    private static long fingerprint(Sitemap.Entry entry) {
        Page page = entry.page();
        Fingerprint own = new Fingerprint().add(page.url()).add(page.lang());
        return Values.add(Values.add(own, entry.changed()), page.translations()).value();
    }
}
