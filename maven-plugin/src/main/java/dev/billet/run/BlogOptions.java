package dev.billet.run;

import dev.billet.syndication.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * What one run works on, and what its author asked for.
 *
 * @param folders where the blog's files are
 * @param drafts whether drafts are built
 * @param future whether posts of a later date are built
 * @param strict whether warnings are errors
 * @param dryRun whether nothing at all is written
 * @param order which posts and accounts to announce
 * @param resolve what the author decided about announcements whose end is not known
 */
public record BlogOptions(
        Folders folders,
        boolean drafts,
        boolean future,
        boolean strict,
        boolean dryRun,
        Order order,
        Set<String> resolve,
        Clock clock) {

    public Path base() {
        return folders.base();
    }

    public Path content() {
        return folders.content();
    }

    public Path templates() {
        return folders.templates();
    }

    public Path output() {
        return folders.output();
    }

    public Path work() {
        return folders.work();
    }

    public Path images() {
        return folders.images();
    }

    /** Where the ledger is: a file in the blog's folder, whatever the content is called. */
    public Path ledger() {
        return base().resolve(".billet").resolve("ledger.jsonl");
    }

    /** Where fetched branches are kept between two runs. */
    public Path gitStore() {
        return base().resolve(".billet").resolve("git");
    }

    /** What this machine knows of a ledger that is a branch. */
    public Path ledgerCopy(String branch) {
        return gitStore().resolve(branch.replace('/', '-') + ".jsonl");
    }

    /** In a dry run the folder that takes its place, so that nothing else is written. */
    public Optional<Path> look() {
        return dryRun ? Optional.of(work().resolve("git")) : Optional.empty();
    }

    /** The same as its author sees it while writing: with what is not out yet, and away from what is published. */
    public BlogOptions unpublished() {
        return new BlogOptions(folders.unpublished(), true, true, false, dryRun, order, resolve, clock);
    }

    /** The same with posts of a later date. */
    public BlogOptions withFuture() {
        return new BlogOptions(folders, drafts, true, strict, dryRun, order, resolve, clock);
    }

    /** The same with pictures kept in another folder. */
    public BlogOptions keepingPictures(Path folder) {
        return in(folders.keepingPictures(folder));
    }

    /** The same with all that a build writes in another folder. */
    public BlogOptions writingTo(TemporaryFolder folder) {
        return in(folders.writingTo(folder));
    }

    private BlogOptions in(Folders others) {
        return new BlogOptions(others, drafts, future, strict, dryRun, order, resolve, clock);
    }
}
