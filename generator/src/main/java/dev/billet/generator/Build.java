package dev.billet.generator;

import dev.billet.generator.BuildReport.Built;
import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Assembler;
import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.Timing;
import dev.billet.generator.cache.Last;
import dev.billet.generator.cache.Pass;
import dev.billet.generator.cache.SiteCache;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Content;
import dev.billet.generator.content.ContentReader;
import dev.billet.generator.content.Listing;
import dev.billet.generator.image.ImagePipeline;
import dev.billet.generator.markdown.MarkdownOptions;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.output.Manifest;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.render.RenderedSite;
import dev.billet.generator.render.SiteRenderer;
import dev.billet.generator.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** One build, stage by stage. */
final class Build {
    private final SiteConfig config;
    private final Theme theme;
    private final ImagePipeline images;
    private final SiteCache cache;
    private final BuildOptions options;
    private final MarkdownOptions markdown;
    private final Set<Problem> given;
    private final Set<Problem> problems = new ConcurrentSkipListSet<>();

    Build(
            SiteConfig config,
            Theme theme,
            ImagePipeline images,
            SiteCache cache,
            BuildOptions options,
            Collection<Problem> found) {
        this.config = config;
        this.theme = theme;
        this.images = images;
        this.cache = cache;
        this.options = options;
        this.markdown =
                MarkdownOptions.defaults().withHighlighting(config.features().highlight());
        this.given = Set.copyOf(found);
        this.problems.addAll(found);
    }

    /** @param listing what there is to build it of */
    BuildReport run(Listing listing) throws IOException {
        long inputs = Inputs.fingerprint(config, theme, options, listing);
        OutputWriter output = new OutputWriter(options.output());
        Optional<Last> same = cache.last(last -> last.isSame(inputs, options.now()) && mayPass(last), output);
        return same.isPresent() ? asBefore(same.get(), listing, inputs, output) : all(listing, inputs, output);
    }

    /** Whether a build that found what this one knows already and what that one found would succeed. */
    private boolean mayPass(Last last) {
        boolean spotless = problems.isEmpty() && last.warnings().isEmpty();
        return spotless || !options.strict() && problems.stream().noneMatch(Problem::isError);
    }

    /** Nothing changed; whoever wants to see the site has it put together from what is known. */
    private BuildReport asBefore(Last last, Listing listing, long inputs, OutputWriter output) {
        Built built = new Built(config, last.posts(), () -> {
            try {
                return all(listing, inputs, new OutputWriter(options.output()))
                        .built()
                        .orElseThrow()
                        .whole();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        problems.addAll(last.warnings());
        return new BuildReport(
                Optional.of(built),
                List.copyOf(problems),
                Moments.withheld(last),
                pages(output),
                output.names().size(),
                0,
                List.of());
    }

    private BuildReport all(Listing listing, long inputs, OutputWriter output) throws IOException {
        MarkdownRenderer renderer = new MarkdownRenderer(markdown);
        HeadStart start = HeadStart.of(theme, renderer);
        try {
            return all(renderer, listing, inputs, output);
        } finally {
            start.end();
        }
    }

    private BuildReport all(MarkdownRenderer renderer, Listing listing, long inputs, OutputWriter output)
            throws IOException {
        Pass pass = cache.begin(Inputs.reading(config), Inputs.rendering(markdown));
        Content content =
                new ContentReader(options.base(), options.content(), config, pass, problems::add).read(listing);
        Outline outline = outline(content, renderer, pass);
        RenderedSite site = new SiteRenderer(
                        config, theme, renderer, images, problems::add, Version.NAME, options.progress())
                .render(outline, content, options.syndication(), output, pass);
        Last last = problems.stream().noneMatch(Problem::isError) && Inputs.isSettled(listing)
                ? Moments.last(inputs, config, options, content, outline, own())
                : null;
        cache.end(pass.leave(content.documents()), output, last);
        return finish(site, outline, output);
    }

    /** What this build found itself; whoever gave it the rest finds that again. */
    private List<Problem> own() {
        return problems.stream().filter(problem -> !given.contains(problem)).toList();
    }

    private Outline outline(Content content, MarkdownRenderer renderer, Pass pass) {
        Addresses addresses = new Addresses(problems::add);
        SiteRenderer.claim(addresses, config);
        Timing timing = new Timing(options.now(), config.timezone(), options.drafts(), options.future());
        return new Assembler(
                        config,
                        timing,
                        options.published(),
                        document -> pass.heading(
                                document,
                                d -> renderer.leadingHeading(d.source().text(), d.bodyStart())),
                        problems::add)
                .assemble(content, addresses);
    }

    private BuildReport finish(RenderedSite site, Outline outline, OutputWriter output) throws IOException {
        List<Problem> all = problems.stream()
                .map(problem -> options.strict() ? problem.asError() : problem)
                .toList();
        Manifest manifest = new Manifest(options.work().resolve("files.txt"), options.output());
        if (all.stream().anyMatch(Problem::isError)) {
            manifest.add(output.names());
            return BuildReport.failed(all, outline.withheld());
        }
        List<String> removed = manifest.removeAllBut(output.names());
        manifest.write(output.names());
        return new BuildReport(
                Optional.of(new Built(config, new BuildReport.Whole(site, outline.paths()))),
                all,
                outline.withheld(),
                pages(output),
                output.names().size(),
                output.changed(),
                removed);
    }

    private static int pages(OutputWriter output) {
        return (int)
                output.names().stream().filter(name -> name.endsWith(".html")).count();
    }
}
