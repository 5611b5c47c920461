package dev.billet.generator.render;

import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the site together. */
final class Sites {
    /** Where the feed of the newest posts is. */
    static final String FEED = "/feed.xml";

    private final SiteConfig config;
    private final String generator;

    Sites(SiteConfig config, String generator) {
        this.config = config;
        this.generator = generator;
    }

    Site of(List<Post> posts, Tags tags, Outline outline) {
        SiteAddress address = config.address();
        return new Site(
                config.title(),
                config.description(),
                address.base(),
                address.home(),
                config.language(),
                config.author(),
                posts,
                tags.of(posts),
                archives(posts),
                menu(outline.pages()),
                new Link(config.title(), address.href(FEED), address.url(FEED)),
                config.params(),
                generator);
    }

    private List<Archive> archives(List<Post> newestFirst) {
        Map<Integer, List<Post>> years = new LinkedHashMap<>();
        newestFirst.forEach(post -> years.computeIfAbsent(post.date().getYear(), y -> new ArrayList<>())
                .add(post));
        return years.entrySet().stream()
                .map(year -> {
                    String path = "/" + year.getKey() + "/";
                    return new Archive(
                            year.getKey(),
                            String.valueOf(year.getKey()),
                            config.address().href(path),
                            config.address().url(path),
                            year.getValue());
                })
                .toList();
    }

    private List<Link> menu(List<PageEntry> pages) {
        return pages.stream()
                .filter(page -> page.document().frontMatter().menu() != null)
                .sorted(Comparator.comparingInt(Sites::place).thenComparing(PageEntry::path))
                .map(page -> new Link(
                        page.title(),
                        config.address().href(page.path()),
                        config.address().url(page.path())))
                .toList();
    }

    private static int place(PageEntry page) {
        @Nullable Integer place = page.document().frontMatter().menu();
        return place == null ? Integer.MAX_VALUE : place;
    }
}
