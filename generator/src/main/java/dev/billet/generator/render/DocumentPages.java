package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Document;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Page.Kind;
import dev.billet.generator.model.Post;
import dev.billet.generator.progress.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        pages().parallel().forEach(entry -> {
            page(entry);
            count.one();
        });
    }

    /** The home page is a list, whatever text it begins with. */
    private Stream<PageEntry> pages() {
        return edition.pages().stream().filter(entry -> !entry.document().isHome());
    }

    /** What one of the author's files became, if it has a page of its own in this language. */
    Optional<Entry> find(String file) {
        return Stream.<Entry>concat(edition.entries().stream(), pages())
                .filter(entry -> entry.document().file().equals(file))
                .findFirst();
    }

    /** The page of a document of this language as it would be with another text; empty if its template fails. */
    Optional<byte[]> preview(Entry entry, Rendered text) {
        Html content = new Html(text.html());
        if (entry instanceof PostEntry post) {
            Post now =
                    Posts.withText(edition.site().posts().get(edition.entries().indexOf(post)), text);
            return writer.preview(layouts.of(post, "post.ftlh"), now.lang(), values(now, content));
        }
        PageEntry page = (PageEntry) entry;
        return writer.preview(layouts.of(page, "page.ftlh"), page.lang(), Map.of("page", of(page), "content", content));
    }

    private void post(PostEntry entry, Post post) {
        Fingerprint own = Values.add(new Fingerprint().add(texts.fingerprint(entry.document())), post);
        writer.write(
                layouts.of(entry, "post.ftlh"),
                entry.path(),
                page(post, null),
                post.source(),
                JsonLd.fingerprint(own, post, edition.site()),
                () -> values(post, html(entry.document())));
    }

    private Map<String, Object> values(Post post, Html content) {
        return Map.of("page", page(post, new Html(JsonLd.of(post, edition.site()))), "post", post, "content", content);
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
        writer.write(
                layouts.of(entry, "page.ftlh"),
                entry.path(),
                of(entry),
                document.file(),
                new Fingerprint().add(texts.fingerprint(document)),
                () -> Map.of("content", html(document)));
    }

    private Page of(PageEntry entry) {
        Document document = entry.document();
        return new Page(
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
    }

    private Html html(Document document) {
        return new Html(texts.html(document));
    }
}
