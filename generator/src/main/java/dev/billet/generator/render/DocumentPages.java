package dev.billet.generator.render;

import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Document;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Page.Kind;
import dev.billet.generator.model.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pages that the author wrote: posts and pages. */
final class DocumentPages {
    private final SiteConfig config;
    private final Layouts layouts;
    private final Texts texts;
    private final PageWriter writer;

    DocumentPages(SiteConfig config, Layouts layouts, Texts texts, PageWriter writer) {
        this.config = config;
        this.layouts = layouts;
        this.texts = texts;
        this.writer = writer;
    }

    /** Writes every post; the two lists are in the same order. */
    void posts(List<PostEntry> entries, List<Post> posts) {
        IntStream.range(0, entries.size()).parallel().forEach(i -> post(entries.get(i), posts.get(i)));
    }

    /** Writes every page, but not the introduction of the home page. */
    void pages(List<PageEntry> entries) {
        entries.stream().filter(entry -> !entry.document().isHome()).parallel().forEach(this::page);
    }

    private void post(PostEntry entry, Post post) {
        @Nullable String description = post.description();
        Page page = new Page(
                Kind.POST,
                post.title(),
                description == null && !post.summaryText().isEmpty() ? post.summaryText() : description,
                post.lang(),
                post.href(),
                post.url(),
                post.image(),
                post.extra());
        writer.write(
                layouts.of(entry, "post.ftlh"),
                entry.path(),
                page,
                post.source(),
                Map.of("post", post, "content", html(entry.document())));
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
                document.frontMatter().extra());
        writer.write(
                layouts.of(entry, "page.ftlh"), entry.path(), page, document.file(), Map.of("content", html(document)));
    }

    private Html html(Document document) {
        return new Html(texts.of(document).html());
    }
}
