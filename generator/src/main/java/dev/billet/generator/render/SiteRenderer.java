package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Copy;
import dev.billet.generator.assemble.Entry;
import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Content;
import dev.billet.generator.feed.Feed;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Renders the whole site, stage by stage: texts, posts, site, pages, feed, copies. */
public final class SiteRenderer {
    private static final int FEED_POSTS = 20;

    private final SiteConfig config;
    private final Theme theme;
    private final MarkdownRenderer markdown;
    private final Consumer<Problem> problems;
    private final String generator;

    /**
     * @param problems takes what is wrong; must be thread-safe
     * @param generator name and version of what makes the site
     */
    public SiteRenderer(
            SiteConfig config, Theme theme, MarkdownRenderer markdown, Consumer<Problem> problems, String generator) {
        this.config = config;
        this.theme = theme;
        this.markdown = markdown;
        this.problems = problems;
        this.generator = generator;
    }

    /** Claims the addresses that every site has, before any document can. */
    public static void claim(Addresses addresses) {
        ListPages.claim(addresses);
    }

    /**
     * Renders and writes.
     *
     * @param syndication where posts were announced, by their id
     */
    public Site render(
            Outline outline, Content content, Map<String, List<SyndicationLink>> syndication, OutputWriter output) {
        Texts texts = Texts.render(outline, content, config.address(), markdown, problems);
        Tags tags = new Tags(outline.posts(), config.address(), config.language());
        ContentLinks links = new ContentLinks(outline, content, config.address());
        List<Post> posts = new Posts(config, tags, links::in, syndication, problems).of(outline.posts(), texts);
        Site site = new Sites(config, generator).of(posts, tags, outline);

        Layouts layouts = new Layouts(theme);
        layouts.reportMissing(Stream.<Entry>concat(outline.posts().stream(), outline.pages().stream()), problems);
        PageWriter pages = new PageWriter(theme, site, output);
        DocumentPages documents = new DocumentPages(config, layouts, texts, pages);
        documents.posts(outline.posts(), posts);
        documents.pages(outline.pages());
        ListPages lists = new ListPages(config, theme, site, pages);
        lists.write(
                outline.pages().stream()
                        .filter(page -> page.document().isHome())
                        .findFirst(),
                texts);
        lists.search(new Search(config.address(), texts).write(outline, posts, output));
        pages.write("feed.ftlx", Sites.FEED, config.language(), "", Map.of("feed", feed(outline, posts, texts, site)));
        pages.report(problems);
        copy(outline.copies(), output);
        return site;
    }

    private Feed feed(Outline outline, List<Post> posts, Texts texts, Site site) {
        List<PostEntry> entries = outline.posts();
        return Feed.of(
                site.feed(),
                config,
                posts.stream().limit(FEED_POSTS).toList(),
                i -> texts.of(entries.get(i).document()).html());
    }

    private void copy(List<Copy> copies, OutputWriter output) {
        copies.stream()
                .parallel()
                .forEach(copy ->
                        output.copy(Addresses.file(copy.path()), copy.asset().file()));
        theme.assets().all().forEach(asset -> output.write(Addresses.file(asset.path()), asset.bytes()));
    }
}
