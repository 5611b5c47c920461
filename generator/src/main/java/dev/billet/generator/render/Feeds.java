package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.feed.Feed;
import dev.billet.generator.feed.JsonFeed;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Term;
import dev.billet.generator.output.OutputWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the feeds of one language: those of the site and those of each term, in every format. */
final class Feeds {
    /** The file of the RSS feed, below the page that it is of. */
    static final String RSS = "feed.xml";

    private static final String ATOM = "atom.xml";
    private static final String JSON = "feed.json";
    static final List<String> FILES = List.of(RSS, ATOM, JSON);
    private static final int POSTS = 20;

    private final SiteConfig config;
    private final Edition edition;
    private final PageWriter pages;
    private final OutputWriter output;
    private final Map<String, String> html = new HashMap<>();

    Feeds(SiteConfig config, Edition edition, Texts texts, PageWriter pages, OutputWriter output) {
        this.config = config;
        this.edition = edition;
        this.pages = pages;
        this.output = output;
        edition.entries()
                .forEach(
                        entry -> html.put(entry.id(), texts.of(entry.document()).html()));
    }

    void write() {
        write(edition.path("/"), edition.site().title(), edition.site().posts());
        edition.taxonomies().stream()
                .parallel()
                .forEach(taxonomy -> edition.site()
                        .taxonomies()
                        .getOrDefault(taxonomy.taxonomy(), List.of())
                        .forEach(term -> write(taxonomy.path(term.slug()), title(term), term.posts())));
    }

    private String title(Term term) {
        return edition.site().title() + ": " + term.title();
    }

    private void write(String home, String title, List<Post> posts) {
        List<Post> newest = posts.stream().limit(POSTS).toList();
        Feed feed = Feed.of(
                title,
                edition.site().description(),
                config,
                edition.language().tag(),
                home,
                newest,
                post -> html.getOrDefault(post.id(), ""));
        pages.write("feed.ftlx", home + RSS, edition.language().tag(), "", Map.of("feed", feed.in(RSS)));
        pages.write("atom.ftlx", home + ATOM, edition.language().tag(), "", Map.of("feed", feed.in(ATOM)));
        output.write(
                Addresses.file(home + JSON),
                JsonFeed.of(feed.in(JSON), edition.site()).getBytes(StandardCharsets.UTF_8));
    }
}
