package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.cache.Text;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.Taxonomy;
import dev.billet.generator.content.Document;
import dev.billet.generator.content.FrontMatter;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Author;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Image;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.SyndicationLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes posts of one language as templates see them. */
final class Posts {
    private static final int WORDS_A_MINUTE = 220;

    private final SiteConfig config;
    private final List<Terms> taxonomies;
    private final Translations translations;
    private final Covers covers;
    private final Optional<Cards> cards;
    private final Map<String, List<SyndicationLink>> syndication;
    private final Discussions discussions;

    Posts(
            SiteConfig config,
            List<Terms> taxonomies,
            Translations translations,
            Covers covers,
            Optional<Cards> cards,
            Map<String, List<SyndicationLink>> syndication,
            Discussions discussions) {
        this.config = config;
        this.taxonomies = taxonomies;
        this.translations = translations;
        this.covers = covers;
        this.cards = cards;
        this.syndication = syndication;
        this.discussions = discussions;
    }

    /** All of them, in their order, each with its neighbours and relatives. */
    List<Post> of(List<PostEntry> entries, Texts texts) {
        List<Link> links = entries.parallelStream().map(this::link).toList();
        Neighbours neighbours = new Neighbours(entries, links);
        Related related = new Related(entries, taxonomies);
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(i -> post(entries.get(i), links.get(i), neighbours.of(i), related.to(i, links), texts))
                .toList();
    }

    private Post post(PostEntry entry, Link link, Neighbours.Pair neighbours, List<Link> related, Texts texts) {
        Document document = entry.document();
        Text text = texts.of(document);
        FrontMatter frontMatter = document.frontMatter();
        Map<String, List<Link>> terms = terms(entry);
        return new Post(
                entry.id(),
                entry.title(),
                link.href(),
                link.url(),
                entry.date(),
                frontMatter.updated(),
                entry.lang(),
                frontMatter.description(),
                summary(text.summaryHtml(), link.href()),
                text.summaryText(),
                terms.getOrDefault(Taxonomy.TAGS, List.of()),
                authors(frontMatter),
                terms,
                image(entry),
                frontMatter.draft(),
                entry.scheduled(),
                text.words(),
                minutes(text.words()),
                document.file(),
                frontMatter.announce(),
                frontMatter.extra(),
                text.headings(),
                frontMatter.toc(),
                translations.of(entry),
                related,
                neighbours.older(),
                neighbours.newer(),
                syndication.getOrDefault(entry.id(), List.of()),
                discussions.of(entry.id()));
    }

    /** The same post with another text. */
    static Post withText(Post post, Rendered text) {
        return new Post(
                post.id(),
                post.title(),
                post.href(),
                post.url(),
                post.date(),
                post.updated(),
                post.lang(),
                post.description(),
                summary(text.summaryHtml(), post.href()),
                text.summaryText(),
                post.tags(),
                post.authors(),
                post.terms(),
                post.image(),
                post.draft(),
                post.scheduled(),
                text.words(),
                minutes(text.words()),
                post.source(),
                post.announce(),
                post.extra(),
                text.headings(),
                post.toc(),
                post.translations(),
                post.related(),
                post.previous(),
                post.next(),
                post.syndication(),
                post.discussion());
    }

    /** A link to a further part of the text leads there from every list that shows the summary. */
    private static Html summary(String html, String href) {
        return new Html(html.replace("href=\"#", "href=\"" + href.replace("&", "&amp;") + "#"));
    }

    private static int minutes(int words) {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    /** The author's picture, else a card drawn from the title. */
    private @Nullable Image image(PostEntry entry) {
        @Nullable Image own = covers.of(entry.document());
        return own != null ? own : cards.map(drawn -> drawn.of(entry)).orElse(null);
    }

    private Map<String, List<Link>> terms(PostEntry entry) {
        Map<String, List<Link>> terms = new LinkedHashMap<>();
        taxonomies.forEach(taxonomy -> terms.put(taxonomy.taxonomy(), taxonomy.links(entry)));
        return terms;
    }

    private List<String> authors(FrontMatter frontMatter) {
        @Nullable Author author = config.author();
        List<String> own = frontMatter.terms(Taxonomy.AUTHORS);
        return own.isEmpty() && author != null ? List.of(author.name()) : own;
    }

    private Link link(PostEntry entry) {
        return new Link(
                entry.title(),
                config.address().href(entry.path()),
                config.address().url(entry.path()));
    }
}
