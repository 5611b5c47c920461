package dev.billet.generator.render;

import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.Taxonomy;
import dev.billet.generator.model.Icons;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.model.Term;
import dev.billet.generator.model.Translation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts the site together, once for each of its languages. */
final class Editions {
    private final SiteConfig config;
    private final Outline outline;
    private final Translations translations;
    private final Covers covers;
    private final Function<Language, Optional<Cards>> cards;
    private final Map<String, List<SyndicationLink>> syndication;
    private final Icons icons;
    private final Map<String, Object> data;
    private final String generator;

    Editions(
            SiteConfig config,
            Outline outline,
            Translations translations,
            Covers covers,
            Function<Language, Optional<Cards>> cards,
            Map<String, List<SyndicationLink>> syndication,
            Icons icons,
            Map<String, Object> data,
            String generator) {
        this.config = config;
        this.outline = outline;
        this.translations = translations;
        this.covers = covers;
        this.cards = cards;
        this.syndication = syndication;
        this.icons = icons;
        this.data = data;
        this.generator = generator;
    }

    /** The main language's first. */
    List<Edition> of(Texts texts) {
        return config.languages().stream()
                .map(language -> edition(language, texts))
                .toList();
    }

    private Edition edition(Language language, Texts texts) {
        List<PostEntry> entries = outline.posts().stream()
                .filter(post -> config.listedIn(post.lang()).equals(language))
                .toList();
        List<PageEntry> pages = outline.pages().stream()
                .filter(page -> config.listedIn(page.lang()).equals(language))
                .toList();
        List<Terms> taxonomies = config.taxonomies().stream()
                .map(taxonomy -> new Terms(taxonomy, entries, language, config))
                .filter(terms -> !terms.isEmpty() || terms.taxonomy().equals(Taxonomy.TAGS))
                .toList();
        List<Post> posts = new Posts(
                        config,
                        taxonomies,
                        translations,
                        covers,
                        cards.apply(language),
                        syndication,
                        new Discussions(data, config.timezone()))
                .of(entries, texts);
        return new Edition(language, entries, pages, taxonomies, site(language, posts, pages, taxonomies));
    }

    private Site site(Language language, List<Post> posts, List<PageEntry> pages, List<Terms> taxonomies) {
        SiteAddress address = config.address();
        String home = language.prefix() + "/";
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        taxonomies.forEach(taxonomy -> terms.put(taxonomy.taxonomy(), taxonomy.of(posts)));
        return new Site(
                language.title(),
                language.description(),
                address.href(home),
                address.url(home),
                language.tag(),
                config.author(),
                posts,
                terms.getOrDefault(Taxonomy.TAGS, List.of()),
                terms,
                new Archives(address, language).of(posts),
                menu(pages),
                link(language.title(), home + config.features().formats().get(0).file()),
                config.features().formats().stream()
                        .map(format -> link(language.title(), home + format.file()))
                        .toList(),
                config.features().search(),
                languages(),
                icons,
                data,
                config.params(),
                generator);
    }

    private List<Translation> languages() {
        if (!config.multilingual()) {
            return List.of();
        }
        return config.languages().stream()
                .map(language -> new Translation(
                        language.tag(),
                        language.title(),
                        config.address().href(language.prefix() + "/"),
                        config.address().url(language.prefix() + "/")))
                .toList();
    }

    private List<Link> menu(List<PageEntry> pages) {
        return pages.stream()
                .filter(page -> page.document().frontMatter().menu() != null)
                .sorted(Comparator.comparingInt(Editions::place).thenComparing(PageEntry::path))
                .map(page -> link(page.title(), page.path()))
                .toList();
    }

    private static int place(PageEntry page) {
        return Optional.ofNullable(page.document().frontMatter().menu()).orElse(Integer.MAX_VALUE);
    }

    private Link link(String title, String path) {
        return new Link(title, config.address().href(path), config.address().url(path));
    }
}
