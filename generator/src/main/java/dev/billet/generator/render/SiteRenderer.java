package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Entry;
import dev.billet.generator.assemble.Outline;
import dev.billet.generator.cache.Origins;
import dev.billet.generator.cache.Pass;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Content;
import dev.billet.generator.drawing.CardColours;
import dev.billet.generator.drawing.SocialCards;
import dev.billet.generator.image.ImagePipeline;
import dev.billet.generator.image.KeptFavicons;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.model.Icons;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.output.CacheFolder;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.progress.Count;
import dev.billet.generator.progress.Progress;
import dev.billet.generator.progress.Progress.Work;
import dev.billet.generator.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Renders the whole site, stage by stage: texts, editions, pages, feeds, copies. */
public final class SiteRenderer {
    /** How many builds in turn may have no use for a picture before it is made anew. */
    private static final int KEPT_BUILDS = 20;

    private final SiteConfig config;
    private final Theme theme;
    private final MarkdownRenderer markdown;
    private final ImagePipeline pipeline;
    private final CacheFolder kept;
    private final CardColours colours;
    private final Consumer<Problem> problems;
    private final String generator;
    private final Progress progress;

    /**
     * @param problems takes what is wrong; must be thread-safe
     * @param generator name and version of what makes the site
     */
    public SiteRenderer(
            SiteConfig config,
            Theme theme,
            MarkdownRenderer markdown,
            ImagePipeline pipeline,
            Consumer<Problem> problems,
            String generator,
            Progress progress) {
        this.config = config;
        this.theme = theme;
        this.markdown = markdown;
        this.pipeline = pipeline;
        this.kept = pipeline.kept();
        this.colours = theme.text(Theme.STYLE).map(CardColours::fromCss).orElse(CardColours.DEFAULT);
        this.problems = problems;
        this.generator = generator;
        this.progress = progress;
    }

    /** Claims the addresses that every site has, before any document can. */
    public static void claim(Addresses addresses, SiteConfig config) {
        ListPages.claim(addresses, config);
    }

    /**
     * Renders what is not as it would be, and writes it.
     *
     * @param syndication where posts were announced, by their id
     */
    public RenderedSite render(
            Outline outline,
            Content content,
            Map<String, List<SyndicationLink>> syndication,
            OutputWriter output,
            Pass cache) {
        List<Entry> entries = Stream.<Entry>concat(outline.posts().stream(), outline.pages().stream())
                .toList();
        Pictures pictures = new Pictures(outline.copies(), config.address(), pipeline);
        ContentLinks links = new ContentLinks(outline, content, config.address());
        Texts texts = new Texts(markdown, links, pictures, cache);
        SiteIcons siteIcons = new SiteIcons(config, outline.copies(), colours, problems);
        ForkJoinTask<Icons> icons = ForkJoinPool.commonPool() // to draw them takes one core as long as a hundred texts
                .submit(() -> siteIcons.write(new KeptFavicons(kept), output));
        texts.render(outline, new Count(progress, Work.TEXTS, entries.size()), problems);
        new AnchorCheck(entries, texts, config.address()).check(entries, problems);
        Translations translations = new Translations(entries.stream(), config.address());
        Covers covers = new Covers(links, pictures, config.address(), problems);
        List<Edition> editions = new Editions(
                        config,
                        outline,
                        translations,
                        covers,
                        language -> cards(language, output),
                        syndication,
                        icons.join(),
                        content.data(),
                        generator)
                .of(texts);
        List<Site> sites = editions.stream().map(Edition::site).toList();
        Origins origins = cache.origins(sites, output);

        Layouts layouts = new Layouts(theme);
        layouts.reportMissing(entries.stream(), problems);
        Failures failures = new Failures();
        SitemapWriter sitemap = new SitemapWriter(config.address());
        List<DocumentPages> all = new ArrayList<>();
        Count count = new Count(progress, Work.PAGES, entries.size());
        for (Edition edition : editions) {
            PageWriter pages = new PageWriter(theme, edition.site(), outline.addresses(), origins, failures, sitemap);
            DocumentPages documents = new DocumentPages(config, layouts, texts, translations, edition, pages);
            documents.write(count);
            all.add(documents);
            Feeds feeds = new Feeds(config, edition, texts, pages);
            ForkJoinTask<?> feedsWritten = ForkJoinPool.commonPool().submit(feeds::write); // a long file, on one core
            ListPages lists = new ListPages(config, theme, edition, pages);
            lists.write(texts);
            if (config.features().search()) {
                lists.search(new Search(config.address(), edition, texts, origins, cache.fragments()).write());
            }
            feedsWritten.join();
            redirects(outline, edition, pages);
        }
        failures.report(problems);
        pictures.write(output, origins, problems);
        theme.assets().all().forEach(asset -> output.write(Addresses.file(asset.path()), asset.bytes()));
        kept.sweep(KEPT_BUILDS);
        sitemap.write(sites.stream().flatMap(site -> site.posts().stream()), output, origins);
        return new RenderedSite(sites, all, texts);
    }

    private void redirects(Outline outline, Edition edition, PageWriter pages) {
        outline.redirects().stream()
                .filter(redirect -> config.listedIn(redirect.entry().lang()).equals(edition.language()))
                .forEach(redirect -> {
                    Link to = new Link(
                            redirect.entry().title(),
                            config.address().href(redirect.to()),
                            config.address().url(redirect.to()));
                    pages.write(
                            "redirect.ftlh",
                            redirect.path(),
                            redirect.entry().lang(),
                            redirect.entry().document().file(),
                            Values.add(new Fingerprint(), to),
                            () -> Map.of("to", to));
                });
    }

    private Optional<Cards> cards(Language language, OutputWriter output) {
        return config.cards()
                ? Optional.of(new Cards(config.address(), new SocialCards(kept, language.title(), colours), output))
                : Optional.empty();
    }
}
