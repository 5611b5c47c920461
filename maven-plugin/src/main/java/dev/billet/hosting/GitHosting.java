package dev.billet.hosting;

import dev.billet.git.Branch;
import dev.billet.git.Commit;
import dev.billet.git.Draft;
import dev.billet.git.Entry;
import dev.billet.git.GitException;
import dev.billet.git.Identity;
import dev.billet.git.Login;
import dev.billet.git.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A branch of a git remote, which GitHub Pages or its like serves. The site becomes a commit on it: the files that did not
 * change are named by their ids, so that only the others travel. A site that changed nothing makes no commit.
 *
 * <p>A push is compare and swap: it takes effect only on the very commit that was looked at, so that no commit of anybody
 * else is ever lost. If somebody was faster, it is looked at again.
 */
public final class GitHosting implements Hosting {
    private static final int MOST_TRIES = 8;

    /** How far back a commit of ours is looked for behind commits of others. */
    private static final int DEEPEST = 1000;

    private final Path blog;
    private final Path store;
    private final Optional<Path> look;
    private final GitTarget target;
    private final Function<Remote, List<Login.Source>> logins;
    private final Identity author;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param store the folder for what is fetched and written
     * @param look a folder of this run alone, in place of the store; where nothing else may be written
     * @param author if git names none
     */
    public GitHosting(
            Path blog,
            Path store,
            Optional<Path> look,
            GitTarget target,
            Function<Remote, List<Login.Source>> logins,
            Identity author,
            Clock clock) {
        this(blog, store, look, target, logins, author, clock, text -> {});
    }

    private GitHosting(
            Path blog,
            Path store,
            Optional<Path> look,
            GitTarget target,
            Function<Remote, List<Login.Source>> logins,
            Identity author,
            Clock clock,
            Consumer<String> progress) {
        this.blog = blog;
        this.store = store;
        this.look = look;
        this.target = target;
        this.logins = logins;
        this.author = author;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param progress told often how far the upload has come */
    public GitHosting telling(Consumer<String> progress) {
        return new GitHosting(blog, store, look, target, logins, author, clock, progress);
    }

    @Override
    public Deployment plan(Path site) {
        return guarded(site, false);
    }

    @Override
    public Deployment deploy(Path site) {
        return guarded(site, true);
    }

    private Deployment guarded(Path site, boolean write) {
        try {
            Remote remote = Remote.of(blog, target.remote());
            try (Branch branch = open(remote)) {
                branch.tell(progress);
                for (int tries = 1; tries <= MOST_TRIES; tries++) {
                    Optional<Deployment> deployment = run(site, branch, remote, write);
                    if (deployment.isPresent()) {
                        return deployment.get();
                    }
                }
            }
            return new Deployment.Failed(
                    "branch " + target.branch() + " of " + remote + " moved on " + MOST_TRIES
                            + " times while the site was pushed",
                    "Let the other runs finish, then run this again.");
        } catch (GitException e) {
            return new Deployment.Failed(e.reason(), e.remedy());
        } catch (IOException e) {
            return new Deployment.Failed(
                    site + " cannot be read: " + e.getMessage(), "Mend that, then run this again.");
        }
    }

    private Branch open(Remote remote) {
        return look.map(own -> Branch.openToLook(store, own, remote, target.branch(), logins.apply(remote)))
                .orElseGet(() -> Branch.open(store, remote, target.branch(), logins.apply(remote)));
    }

    /** Empty if somebody else was faster. */
    private Optional<Deployment> run(Path site, Branch branch, Remote remote, boolean write) throws IOException {
        Optional<Commit> tip = branch.fetch(Branch.Wanted.NAMES);
        SiteFiles files = SiteFiles.of(
                site, target, store.resolve("files-" + target.branch().replace('/', '-')), look.isEmpty());
        SortedMap<String, Entry> there = tip.map(branch::entries).orElseGet(TreeMap::new);
        GitChange change = new GitChange(target, files.blobs(), there);
        if (tip.isPresent() && !change.removed().isEmpty()) {
            Optional<Deployment> refusal = strangers(branch, tip.get(), change, remote);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (write && !(change.isEmpty() && tip.isPresent())) {
            if (push(site, branch, tip, change, files) == Branch.Pushed.MOVED) {
                return Optional.empty();
            }
        }
        return Optional.of(new Deployment.Done(
                "branch " + target.branch() + " of " + remote,
                change.added(),
                change.changed(),
                change.removed(),
                change.unchanged()));
    }

    /** Refuses where files would go that nobody but others has put there. */
    private Optional<Deployment> strangers(Branch branch, Commit tip, GitChange change, Remote remote) {
        if (GitMessage.isOurs(tip)) {
            return Optional.empty();
        }
        branch.fetch(Branch.Wanted.NAMES, DEEPEST);
        Optional<Commit> last =
                branch.history(tip).stream().filter(GitMessage::isOurs).findFirst();
        SortedMap<String, Entry> ours = last.map(branch::entries).orElseGet(TreeMap::new);
        List<String> foreign = change.removed().stream()
                .filter(path -> !ours.containsKey(path))
                .toList();
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        String whose = last.isPresent() ? "somebody else put there" : "Billet did not put there";
        return Optional.of(new Deployment.Failed(
                "branch " + target.branch() + " of " + remote + " has files that " + whose + ": "
                        + FolderHosting.shown(foreign),
                "List those that shall stay under hosting: keep: in site.yaml. Delete the others on the branch"
                        + (last.isPresent()
                                ? "."
                                : ", or the whole branch: git push " + target.remote() + " --delete "
                                        + target.branch())));
    }

    private Branch.Pushed push(Path site, Branch branch, Optional<Commit> tip, GitChange change, SiteFiles files) {
        try (Draft draft = branch.draft()) {
            int read = 0;
            for (String path : change.missing()) {
                files.write(path, site, draft);
                progress.accept("Reading files for the upload: " + ++read + " of "
                        + change.missing().size());
            }
            String tree = draft.tree(change.result());
            boolean replaces = target.squash() && tip.filter(GitMessage::isOurs).isPresent();
            List<String> parents = replaces
                    ? tip.map(Commit::parents).orElse(List.of())
                    : tip.map(Commit::id).map(List::of).orElse(List.of());
            Commit commit = draft.commit(
                    tree, parents, GitMessage.of(change, tree), Identity.of(blog, author), clock.instant());
            return branch.push(commit, tip, replaces);
        }
    }
}
