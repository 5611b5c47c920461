package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Page.Kind;
import dev.billet.generator.model.Pagination;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.Tag;
import dev.billet.generator.problem.Place;
import dev.billet.generator.theme.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages that the site makes of its posts: home, tags, archives, and the one for a lost reader. */
final class ListPages {
    static final String TAGS = "/tags/";
    static final String ARCHIVES = "/archive/";
    static final String SEARCH = "/search/";
    static final String NOT_FOUND = "/404.html";
    private static final String NOBODY = "";

    private final SiteConfig config;
    private final Theme theme;
    private final Site site;
    private final PageWriter writer;
    private final Paginations paginations;

    ListPages(SiteConfig config, Theme theme, Site site, PageWriter writer) {
        this.config = config;
        this.theme = theme;
        this.site = site;
        this.writer = writer;
        this.paginations = new Paginations(config.address(), config.postsPerPage());
    }

    /** Claims the addresses that every site has, before any document can. */
    static void claim(Addresses addresses) {
        addresses.claim(TAGS, Place.file("the list of tags"), "");
        addresses.claim(ARCHIVES, Place.file("the archive"), "");
        addresses.claim(SEARCH, Place.file("the search"), "");
        addresses.claim(NOT_FOUND, Place.file("the page for addresses that are not found"), "");
        addresses.claim(Sites.FEED, Place.file("the feed"), "");
    }

    /**
     * Writes them all.
     *
     * @param introduction the page that stands above the posts on the home page, if the blog has one
     */
    void write(Optional<PageEntry> introduction, Texts texts) {
        home(introduction, texts);
        site.tags().stream().parallel().forEach(this::tag);
        site.archives().forEach(this::archive);
        write("tags.ftlh", TAGS, page(Kind.TAGS, string("page.tags"), TAGS), Map.of());
        write("archives.ftlh", ARCHIVES, page(Kind.ARCHIVES, string("page.archives"), ARCHIVES), Map.of());
        write("404.ftlh", NOT_FOUND, page(Kind.NOT_FOUND, string("page.notFound"), NOT_FOUND), Map.of());
    }

    /**
     * Writes the page that readers search on.
     *
     * @param indexes the address of the index of each language
     */
    void search(List<String> indexes) {
        write(
                "search.ftlh",
                SEARCH,
                page(Kind.SEARCH, string("page.search"), SEARCH),
                Map.of("search", Map.of("indexes", indexes)));
    }

    private void home(Optional<PageEntry> introduction, Texts texts) {
        for (Pagination pagination : paginations.of("/", site.posts())) {
            String path = Paginations.path("/", pagination.number());
            Map<String, Object> values = new HashMap<>();
            values.put("pagination", pagination);
            if (pagination.number() == 1) {
                introduction.ifPresent(page -> {
                    Rendered text = texts.of(page.document());
                    values.put("content", new Html(text.html()));
                });
            }
            write("home.ftlh", path, page(Kind.HOME, config.title(), path), values);
        }
    }

    private void tag(Tag tag) {
        String first = Tags.path(tag.slug());
        for (Pagination pagination : paginations.of(first, tag.posts())) {
            String path = Paginations.path(first, pagination.number());
            write("tag.ftlh", path, page(Kind.TAG, tag.title(), path), Map.of("tag", tag, "pagination", pagination));
        }
    }

    private void archive(Archive archive) {
        String path = "/" + archive.year() + "/";
        write("archive.ftlh", path, page(Kind.ARCHIVE, archive.title(), path), Map.of("archive", archive));
    }

    private void write(String template, String path, Page page, Map<String, ?> values) {
        writer.write(template, path, page, NOBODY, values);
    }

    private Page page(Kind kind, String title, String path) {
        @Nullable String description = kind == Kind.HOME ? config.description() : null;
        return new Page(
                kind,
                title,
                description,
                config.language(),
                config.address().href(path),
                config.address().url(path),
                null,
                Map.of());
    }

    private String string(String key) {
        return theme.string(config.language(), key).orElse(key);
    }
}
