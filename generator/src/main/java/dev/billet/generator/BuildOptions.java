package dev.billet.generator;

import dev.billet.generator.assemble.Published;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.progress.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One build: where from, where to, when, and what an earlier publication fixed.
 *
 * @param base the blog's folder; messages name files relative to it
 * @param content the folder of the author's texts and {@code site.yaml}
 * @param templates the blog's own theme files; may be missing
 * @param output the folder that the site is written to
 * @param work where the generator keeps its notes between builds
 * @param images where cards, icons and pictures in several widths are kept, out of the reach of {@code mvn clean}
 * @param now the moment of the build: posts of a later date are withheld
 * @param drafts whether drafts are shown
 * @param future whether posts of a later date are shown
 * @param strict whether warnings fail the build
 * @param published each post that was published before, as it was then
 * @param syndication where posts were announced, by their id
 * @param progress is told how far the build has come
 */
public record BuildOptions(
        Path base,
        Path content,
        Path templates,
        Path output,
        Path work,
        Path images,
        Instant now,
        boolean drafts,
        boolean future,
        boolean strict,
        List<Published> published,
        Map<String, List<SyndicationLink>> syndication,
        Progress progress) {

    public BuildOptions {
        published = List.copyOf(published);
        syndication = Map.copyOf(syndication);
    }

    /** The usual places below a blog's folder, nothing withheld shown, nothing published before. */
    public static BuildOptions in(Path base, Instant now) {
        return new BuildOptions(
                base,
                base.resolve("content"),
                base.resolve("site-template"),
                base.resolve("target/site"),
                base.resolve("target/billet"),
                base.resolve(".billet/images"),
                now,
                false,
                false,
                false,
                List.of(),
                Map.of(),
                Progress.NONE);
    }

    /** The same with other folders. */
    public BuildOptions folders(Path content, Path templates, Path output, Path work, Path images) {
        return new BuildOptions(
                base,
                content,
                templates,
                output,
                work,
                images,
                now,
                drafts,
                future,
                strict,
                published,
                syndication,
                progress);
    }

    /** The same, showing what is withheld. */
    public BuildOptions showing(boolean drafts, boolean future) {
        return new BuildOptions(
                base,
                content,
                templates,
                output,
                work,
                images,
                now,
                drafts,
                future,
                strict,
                published,
                syndication,
                progress);
    }

    /** The same, with warnings failing the build or not. */
    public BuildOptions strict(boolean strict) {
        return new BuildOptions(
                base,
                content,
                templates,
                output,
                work,
                images,
                now,
                drafts,
                future,
                strict,
                published,
                syndication,
                progress);
    }

    /** The same, knowing what was published before. */
    public BuildOptions published(List<Published> published, Map<String, List<SyndicationLink>> syndication) {
        return new BuildOptions(
                base,
                content,
                templates,
                output,
                work,
                images,
                now,
                drafts,
                future,
                strict,
                published,
                syndication,
                progress);
    }

    /** The same, telling how far it has come. */
    public BuildOptions telling(Progress progress) {
        return new BuildOptions(
                base,
                content,
                templates,
                output,
                work,
                images,
                now,
                drafts,
                future,
                strict,
                published,
                syndication,
                progress);
    }
}
