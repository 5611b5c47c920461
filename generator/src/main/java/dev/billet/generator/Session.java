package dev.billet.generator;

import dev.billet.generator.BuildReport.Built;
import dev.billet.generator.BuildReport.Whole;
import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.cache.SiteCache;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.content.ContentReader;
import dev.billet.generator.content.Earlier;
import dev.billet.generator.content.Listing;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.image.ImagePipeline;
import dev.billet.generator.output.CacheFolder;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.theme.Theme;
import dev.billet.generator.theme.ThemeLoader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several builds of one blog, one after another, each of which does no more than what changed since the one before.
 *
 * <p>For a process that stays, such as a preview: what the next build needs is in memory. {@link #close} leaves it to later
 * processes. Not thread-safe, but for {@link #renew}.
 */
public final class Session implements Closeable {
    private final ImagePipeline images;
    private @Nullable SiteCache cache;
    private @Nullable Theme theme;
    private volatile @Nullable Past last;

    private Session(ImagePipeline images) {
        this.images = images;
    }

    /** Opens a blog, knowing what earlier processes left in its {@link BuildOptions#work} folder, or in its {@code cache:}. */
    public static Session open(BuildOptions options) {
        return new Session(new ImagePipeline(new CacheFolder(options.images()), options.progress()));
    }

    /**
     * Reads {@code site.yaml} and builds the site.
     *
     * @param options of the folders that this was opened with; the moment and what is shown may be others each time
     * @throws IOException if the theme cannot be read or the output cannot be written
     */
    public BuildReport build(BuildOptions options) throws IOException {
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
    public BuildReport build(SiteConfig config, Collection<Problem> found, BuildOptions options) throws IOException {
        // looked through while the theme is loaded
        ForkJoinTask<Listing> listing =
                ForkJoinPool.commonPool().submit(() -> Listing.of(options.base(), options.content()));
        List<Problem> problems = new ArrayList<>(found);
        Theme loaded = new ThemeLoader(options.base(), config.address(), problems::add)
                .load(config.theme(), options.templates(), SourceFile.name(options.base(), options.templates()));
        if (!loaded.isSame(theme)) {
            theme = loaded;
        }
        Theme current = Objects.requireNonNull(theme, "just loaded");
        BuildReport report = new Build(
                        config, current, images, cache(config, options, problems::add), options, problems)
                .run(listing.join());
        last = last == null || !isAsBefore(report) ? new Past(report, options) : last;
        return report;
    }

    /** Nobody has put its site together; that of the build before still stands. */
    private static boolean isAsBefore(BuildReport report) {
        return report.built().filter(built -> built.known().isEmpty()).isPresent();
    }

    /**
     * Makes the page of one text anew, long before a build would, if no more than that text is another since the last build and
     * nothing is wrong with it. Whatever else shows the text is left to the next build.
     *
     * @param file that changed, below {@link BuildOptions#content}
     * @return the page's file; empty if it takes a build
     * @throws IOException if the file cannot be read
     */
    public Optional<Renewed> renew(Path file) throws IOException {
        Past before = last;
        Optional<Whole> whole =
                before == null ? Optional.empty() : before.report.built().flatMap(Built::known);
        if (before == null || whole.isEmpty()) {
            return Optional.empty();
        }
        BuildOptions options = before.options;
        SiteConfig config = before.report.built().orElseThrow().config();
        return new ContentReader(options.base(), options.content(), config, Earlier.NOTHING, problem -> {})
                .readOne(file)
                .flatMap(now -> whole.get().site().renew(now, new OutputWriter(options.output())))
                .map(path -> new Renewed(
                        config.address().href(path), options.output().resolve(Addresses.file(path))));
    }

    /**
     * A page that was made anew.
     *
     * @param href its address, from the root of its host
     */
    public record Renewed(String href, Path file) {}

    private record Past(BuildReport report, BuildOptions options) {}

    /** What is known, from the folder that the author wants it in; the author may move it while a preview runs. */
    private SiteCache cache(SiteConfig config, BuildOptions options, Consumer<Problem> problems) throws IOException {
        Path folder = CachePlace.of(config, options, problems);
        SiteCache open = cache;
        if (open == null || !open.folder().equals(folder)) {
            close();
            open = SiteCache.open(folder, Version.MAKER);
            cache = open;
        }
        return open;
    }

    /** Leaves what is known to later processes. */
    @Override
    public void close() throws IOException {
        if (cache != null) {
            cache.save();
            cache.close();
        }
    }
}
