package dev.billet.generator;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Assembler;
import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.Timing;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.content.Content;
import dev.billet.generator.content.ContentReader;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.image.ImagePipeline;
import dev.billet.generator.markdown.MarkdownOptions;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.model.Site;
import dev.billet.generator.output.Manifest;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.render.SiteRenderer;
import dev.billet.generator.theme.Theme;
import dev.billet.generator.theme.ThemeLoader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Markdown and templates in, a folder of HTML and feeds out: the one way into this library.
 *
 * <p>An author's mistakes come back as problems in the report, all of a run at once; exceptions are for a broken disk.
 */
public final class Generator {
    private static final String NAME = "Billet";

    private final BuildOptions options;
    private final Set<Problem> problems = new ConcurrentSkipListSet<>();

    private Generator(BuildOptions options, Collection<Problem> found) {
        this.options = options;
        this.problems.addAll(found);
    }

    /**
     * Reads {@code site.yaml} and builds the site.
     *
     * @throws IOException if the theme cannot be read or the output cannot be written
     */
    public static BuildReport build(BuildOptions options) throws IOException {
        List<Problem> found = new ArrayList<>();
        Optional<SiteConfig> config = new SiteConfigReader(found::add).read(options.base(), options.content());
        return config.isPresent()
                ? build(config.get(), found, options)
                : BuildReport.failed(found.stream().sorted().toList(), List.of());
    }

    /**
     * Builds the site.
     *
     * @param found what is wrong with the configuration; reported together with what this build finds
     * @throws IOException if the theme cannot be read or the output cannot be written
     */
    public static BuildReport build(SiteConfig config, Collection<Problem> found, BuildOptions options)
            throws IOException {
        return new Generator(options, found).build(config);
    }

    private BuildReport build(SiteConfig config) throws IOException {
        Theme theme = new ThemeLoader(options.base(), config.address(), problems::add)
                .load(config.theme(), options.templates(), SourceFile.name(options.base(), options.templates()));
        MarkdownRenderer markdown = new MarkdownRenderer(MarkdownOptions.defaults());
        Content content = new ContentReader(options.base(), options.content(), config, problems::add).read();
        Outline outline = outline(config, content, markdown);
        OutputWriter output = new OutputWriter(options.output());
        List<Site> site = new SiteRenderer(
                        config,
                        theme,
                        markdown,
                        new ImagePipeline(options.images()),
                        problems::add,
                        NAME + " " + version())
                .render(outline, content, options.syndication(), output);
        return finish(config, site, outline, output);
    }

    private Outline outline(SiteConfig config, Content content, MarkdownRenderer markdown) {
        Addresses addresses = new Addresses(problems::add);
        SiteRenderer.claim(addresses, config);
        Timing timing = new Timing(options.now(), config.timezone(), options.drafts(), options.future());
        return new Assembler(
                        config,
                        timing,
                        options.published(),
                        document -> markdown.leadingHeading(document.source(), document.bodyStart()),
                        problems::add)
                .assemble(content, addresses);
    }

    private BuildReport finish(SiteConfig config, List<Site> site, Outline outline, OutputWriter output)
            throws IOException {
        List<Problem> all = sorted();
        Manifest manifest = new Manifest(options.work().resolve("files.txt"), options.output());
        if (all.stream().anyMatch(Problem::isError)) {
            manifest.add(output.names());
            return BuildReport.failed(all, outline.withheld());
        }
        List<String> removed = manifest.removeAllBut(output.names());
        manifest.write(output.names());
        return new BuildReport(
                Optional.of(new BuildReport.Built(config, site)),
                all,
                outline.withheld(),
                output.names().size(),
                output.changed(),
                removed);
    }

    private List<Problem> sorted() {
        return problems.stream()
                .map(problem -> options.strict() ? problem.asError() : problem)
                .toList();
    }

    private static String version() {
        String version = Generator.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
