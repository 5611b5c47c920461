package dev.billet.run;

import dev.billet.syndication.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * What one run works on, and what its author asked for.
 *
 * @param base the blog's folder
 * @param content the folder of the author's texts
 * @param templates the blog's own theme files; may be missing
 * @param output the folder that the site is built in
 * @param work where the generator keeps its notes
 * @param images where pictures in several widths are kept
 * @param drafts whether drafts are built
 * @param future whether posts of a later date are built
 * @param strict whether warnings are errors
 * @param dryRun whether nothing at all is written
 * @param resolve what the author decided about announcements whose end is not known
 * @param order which posts and accounts to announce
 */
public record BlogOptions(
        Path base,
        Path content,
        Path templates,
        Path output,
        Path work,
        Path images,
        boolean drafts,
        boolean future,
        boolean strict,
        boolean dryRun,
        Order order,
        Set<String> resolve,
        Clock clock) {

    /** Where the ledger is: a file in the blog's folder, whatever the content is called. */
    public Path ledger() {
        return base.resolve(".billet").resolve("ledger.jsonl");
    }

    /** The same as its author sees it while writing: with what is not out yet, and away from what is published. */
    public BlogOptions unpublished() {
        return new BlogOptions(
                base,
                content,
                templates,
                work.resolve("serve/site"),
                work.resolve("serve"),
                images,
                true,
                true,
                false,
                dryRun,
                order,
                resolve,
                clock);
    }

    /** Where fetched branches are kept between two runs. */
    public Path gitStore() {
        return base.resolve(".billet").resolve("git");
    }

    /** What this machine knows of a ledger that is a branch. */
    public Path ledgerCopy(String branch) {
        return gitStore().resolve(branch.replace('/', '-') + ".jsonl");
    }

    /** In a dry run the folder that takes its place, so that nothing else is written. */
    public Optional<Path> look() {
        return dryRun ? Optional.of(work.resolve("git")) : Optional.empty();
    }

    /** The same with posts of a later date. */
    public BlogOptions withFuture() {
        return new BlogOptions(
                base, content, templates, output, work, images, drafts, true, strict, dryRun, order, resolve, clock);
    }

    /** The same with pictures kept in another folder. */
    public BlogOptions keepingPictures(Path folder) {
        return new BlogOptions(
                base, content, templates, output, work, folder, drafts, future, strict, dryRun, order, resolve, clock);
    }

    /** The same with all that a build writes in another folder. */
    public BlogOptions writingTo(TemporaryFolder folder) {
        return new BlogOptions(
                base,
                content,
                templates,
                folder.path("site"),
                folder.path("work"),
                folder.path("images"),
                drafts,
                future,
                strict,
                dryRun,
                order,
                resolve,
                clock);
    }
}
