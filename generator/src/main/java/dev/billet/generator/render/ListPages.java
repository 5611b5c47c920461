package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Page.Kind;
import dev.billet.generator.model.Pagination;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.Term;
import dev.billet.generator.model.Translation;
import dev.billet.generator.theme.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages that the site makes of its posts in one language: home, terms, archives, and the one for a lost reader. */
final class ListPages {
    private static final String TAGS = "/tags/";
    private static final String ARCHIVES = "/archive/";
    static final String SEARCH = "/search/";
    private static final String NOT_FOUND = "/404.html";
    private static final String NOBODY = "";

    private final SiteConfig config;
    private final Theme theme;
    private final Edition edition;
    private final Site site;
    private final PageWriter writer;
    private final Paginations paginations;

    ListPages(SiteConfig config, Theme theme, Edition edition, PageWriter writer) {
        this.config = config;
        this.theme = theme;
        this.edition = edition;
        this.site = edition.site();
        this.writer = writer;
        this.paginations = new Paginations(config.address(), config.postsPerPage());
    }

    /** Claims the addresses that every site has, before any document can. */
    static void claim(Addresses addresses, SiteConfig config) {
        config.languages().forEach(language -> {
            addresses.reserve(language.prefix() + TAGS, "the list of tags");
            addresses.reserve(language.prefix() + ARCHIVES, "the archive");
            if (config.features().search()) {
                addresses.reserve(language.prefix() + SEARCH, "the search");
            }
            config.features()
                    .formats()
                    .forEach(format -> addresses.reserve(language.prefix() + "/" + format.file(), "the feed"));
        });
        addresses.reserve(NOT_FOUND, "the page for addresses that are not found");
        addresses.reserve("/sitemap.xml", "the sitemap");
    }

    /** Writes them all. */
    void write(Texts texts) {
        home(texts);
        edition.taxonomies().forEach(this::taxonomy);
        Archives archives = new Archives(config.address(), edition.language());
        site.archives().parallelStream().forEach(year -> archive(archives, year));
        write("archives.ftlh", Kind.ARCHIVES, string("page.archives", "Archive"), edition.path(ARCHIVES), Map.of());
        if (edition.language().prefix().isEmpty()) {
            write("404.ftlh", Kind.NOT_FOUND, string("page.notFound", "404"), NOT_FOUND, Map.of());
        }
    }

    /**
     * Writes the page that readers search on.
     *
     * @param indexes the address of the index of each language
     */
    void search(List<String> indexes) {
        write(
                "search.ftlh",
                Kind.SEARCH,
                string("page.search", "Search"),
                edition.path(SEARCH),
                Map.of("search", Map.of("indexes", indexes)));
    }

    private void home(Texts texts) {
        String first = edition.path("/");
        paginations.of(first, site.posts()).parallelStream().forEach(pagination -> home(first, pagination, texts));
    }

    private void home(String first, Pagination pagination, Texts texts) {
        boolean isFirst = pagination.number() == 1;
        Optional<PageEntry> introduction = isFirst ? edition.introduction() : Optional.empty();
        String path = Paginations.path(first, pagination.number());
        List<Translation> translations = isFirst
                ? site.languages().stream()
                        .filter(other -> !other.lang().equals(site.language()))
                        .toList()
                : List.of();
        Fingerprint own = Values.add(new Fingerprint(), pagination);
        introduction.ifPresent(page -> own.add(texts.fingerprint(page.document())));
        writer.write(
                "home.ftlh",
                path,
                page(Kind.HOME, site.title(), site.description(), path, translations, List.of()),
                introduction.map(page -> page.document().file()).orElse(NOBODY),
                own,
                () -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("pagination", pagination);
                    introduction.ifPresent(page -> values.put("content", new Html(texts.html(page.document()))));
                    return values;
                });
    }

    private void taxonomy(Terms taxonomy) {
        List<Term> terms = site.taxonomies().getOrDefault(taxonomy.taxonomy(), List.of());
        terms.stream().parallel().forEach(term -> term(taxonomy, term));
        String title = string("page." + taxonomy.taxonomy(), capitalised(taxonomy.taxonomy()));
        write(
                "terms.ftlh",
                Kind.TERMS,
                title,
                taxonomy.path(),
                Map.of("taxonomy", taxonomy.taxonomy(), "terms", terms));
    }

    private void term(Terms taxonomy, Term term) {
        String first = taxonomy.path(term.slug());
        for (Pagination pagination : paginations.of(first, term.posts())) {
            String path = Paginations.path(first, pagination.number());
            writer.write(
                    "term.ftlh",
                    path,
                    page(Kind.TERM, term.title(), null, path, List.of(), feeds(term)),
                    NOBODY,
                    Map.of("taxonomy", taxonomy.taxonomy(), "term", term, "pagination", pagination));
        }
    }

    private static List<Link> feeds(Term term) {
        Link feed = term.feed();
        return feed == null ? List.of() : List.of(feed);
    }

    private void archive(Archives archives, Archive archive) {
        write("archive.ftlh", Kind.ARCHIVE, archive.title(), archives.path(archive), Map.of("archive", archive));
        archive.months().forEach(month -> archive(archives, month));
    }

    private void write(String template, Kind kind, String title, String path, Map<String, ?> values) {
        writer.write(template, path, page(kind, title, null, path, List.of(), List.of()), NOBODY, values);
    }

    private Page page(
            Kind kind,
            String title,
            @Nullable String description,
            String path,
            List<Translation> translations,
            List<Link> feeds) {
        return new Page(
                kind,
                title,
                description,
                site.language(),
                config.address().href(path),
                config.address().url(path),
                null,
                translations,
                feeds,
                null,
                Map.of());
    }

    private String string(String key, String otherwise) {
        return theme.string(site.language(), key).orElse(otherwise);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
