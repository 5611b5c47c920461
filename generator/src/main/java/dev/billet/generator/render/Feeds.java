package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.Features.Format;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Document;
import dev.billet.generator.feed.Feed;
import dev.billet.generator.feed.JsonFeed;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the feeds of one language: those of the site and those of each term, in every format. */
final class Feeds {
    private static final int POSTS = 20;

    private final SiteConfig config;
    private final Edition edition;
    private final Texts texts;
    private final PageWriter pages;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Feed.Entry> entries = new ConcurrentHashMap<>();

    Feeds(SiteConfig config, Edition edition, Texts texts, PageWriter pages) {
        this.config = config;
        this.edition = edition;
        this.texts = texts;
        this.pages = pages;
        edition.entries().stream()
                .map(PostEntry::document)
                .forEach(document -> documents.put(document.file(), document));
    }

    void write() {
        write(edition.path("/"), edition.site().title(), edition.site().posts());
        if (!config.features().termFeeds()) {
            return;
        }
        edition.taxonomies()
                .forEach(taxonomy ->
                        edition.site().taxonomies().getOrDefault(taxonomy.taxonomy(), List.of()).parallelStream()
                                .forEach(term -> write(taxonomy.path(term.slug()), title(term), term.posts())));
    }

    private String title(Term term) {
        return edition.site().title() + ": " + term.title();
    }

    private void write(String home, String title, List<Post> posts) {
        List<Post> newest = posts.stream().limit(POSTS).toList();
        for (Format format : config.features().formats()) {
            write(format, home, title, newest);
        }
    }

    private void write(Format format, String home, String title, List<Post> newest) {
        String path = home + format.file();
        String language = edition.language().tag();
        Fingerprint own = own(title, newest).add(path);
        switch (format) {
            case RSS ->
                pages.write(
                        "feed.ftlx", path, language, "", own, () -> Map.of("feed", feed(home, title, newest, format)));
            case ATOM ->
                pages.write(
                        "atom.ftlx", path, language, "", own, () -> Map.of("feed", feed(home, title, newest, format)));
            case JSON -> pages.write(path, own, () -> JsonFeed.of(feed(home, title, newest, format), edition.site()));
        }
    }

    private Feed feed(String home, String title, List<Post> newest, Format format) {
        return Feed.of(
                        title,
                        edition.site().description(),
                        config,
                        edition.language().tag(),
                        home,
                        newest,
                        post -> entries.computeIfAbsent(
                                post.source(), source -> Feed.entry(post, html(post), config.author())))
                .in(format.file());
    }

    private String html(Post post) {
        return texts.html(document(post));
    }

    private Document document(Post post) {
        return Objects.requireNonNull(documents.get(post.source()), post.source());
    }

    /** Changes with all that a feed shows. */
    private Fingerprint own(String title, List<Post> newest) {
        Fingerprint own = new Fingerprint();
        Values.add(
                own,
                Arrays.asList(
                        title,
                        edition.site().title(),
                        edition.site().description(),
                        edition.language().tag(),
                        config.author(),
                        String.valueOf(config.hub())));
        newest.forEach(post -> Values.add(
                own.add(texts.fingerprint(document(post))),
                Arrays.asList(
                        post.title(),
                        post.url(),
                        post.id(),
                        post.date(),
                        post.updated(),
                        post.lang(),
                        post.description(),
                        post.summaryText(),
                        post.authors(),
                        post.image(),
                        post.tags())));
        return own;
    }
}
