package dev.billet.generator.render;

import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Document;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Page.Kind;
import dev.billet.generator.model.Post;
import dev.billet.generator.progress.Count;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pages that the author wrote, in one language: posts and pages. */
final class DocumentPages {
    private final SiteConfig config;
    private final Layouts layouts;
    private final Texts texts;
    private final Translations translations;
    private final Edition edition;
    private final PageWriter writer;

    DocumentPages(
            SiteConfig config,
            Layouts layouts,
            Texts texts,
            Translations translations,
            Edition edition,
            PageWriter writer) {
        this.config = config;
        this.layouts = layouts;
        this.texts = texts;
        this.translations = translations;
        this.edition = edition;
        this.writer = writer;
    }

    void write(Count count) {
        List<PostEntry> entries = edition.entries();
        List<Post> posts = edition.site().posts();
        IntStream.range(0, entries.size()).parallel().forEach(i -> {
            post(entries.get(i), posts.get(i));
            count.one();
        });
        edition.pages().stream()
                .filter(entry -> !entry.document().isHome())
                .parallel()
                .forEach(entry -> {
                    page(entry);
                    count.one();
                });
    }

    private void post(PostEntry entry, Post post) {
        Fingerprint own = Values.add(new Fingerprint().add(texts.fingerprint(entry.document())), post);
        writer.write(
                layouts.of(entry, "post.ftlh"),
                entry.path(),
                page(post, null),
                post.source(),
                JsonLd.fingerprint(own, post, edition.site()),
                () -> Map.of(
                        "page",
                        page(post, new Html(JsonLd.of(post, edition.site()))),
                        "post",
                        post,
                        "content",
                        html(entry.document())));
    }

    private static Page page(Post post, @Nullable Html jsonLd) {
        String description = post.description();
        return new Page(
                Kind.POST,
                post.title(),
                description == null && !post.summaryText().isEmpty() ? post.summaryText() : description,
                post.lang(),
                post.href(),
                post.url(),
                post.image(),
                post.translations(),
                List.of(),
                jsonLd,
                post.extra());
    }

    private void page(PageEntry entry) {
        Document document = entry.document();
        Page page = new Page(
                Kind.PAGE,
                entry.title(),
                document.frontMatter().description(),
                entry.lang(),
                config.address().href(entry.path()),
                config.address().url(entry.path()),
                null,
                translations.of(entry),
                List.of(),
                null,
                document.frontMatter().extra());
        writer.write(
                layouts.of(entry, "page.ftlh"),
                entry.path(),
                page,
                document.file(),
                new Fingerprint().add(texts.fingerprint(document)),
                () -> Map.of("content", html(document)));
    }

    private Html html(Document document) {
        return new Html(texts.html(document));
    }
}
