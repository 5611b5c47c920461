package dev.billet.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.PackLock;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A branch of a remote. Each method that says so goes there, and throws a {@link GitException} where that fails. */
public final class Branch implements AutoCloseable {
    private final FileRepository repository;
    private final StoreLock lock;
    private final Line line;
    private final Remote remote;
    private final String name;
    private String said = "";
    private ProgressMonitor monitor = NullProgressMonitor.INSTANCE;

    private Branch(FileRepository repository, Remote remote, String name, List<Login.Source> logins) {
        this.repository = repository;
        this.lock = Store.lock(repository);
        this.line = new Line(repository, remote, logins);
        this.remote = remote;
        this.name = name;
    }

    /**
     * Opens it and asks nobody yet.
     *
     * @param store the folder for what is fetched and written
     * @param logins in the order in which they are tried
     */
    public static Branch open(Path store, Remote remote, String name, List<Login.Source> logins) {
        return new Branch(Store.open(store), remote, name, logins);
    }

    /** Opens it such that only a folder of its own is written, and the store of earlier runs is read. */
    public static Branch openToLook(Path store, Path own, Remote remote, String name, List<Login.Source> logins) {
        return new Branch(Store.beside(store, own.resolve(name)), remote, name, logins);
    }

    /** @param progress told often, from now on, how far what goes to and fro has come */
    public void tell(Consumer<String> progress) {
        monitor = new Transfer(progress);
    }

    /** How much is fetched of a branch's newest commit. */
    public enum Wanted {
        /** Commit and folders. The files' bytes are not needed to tell what differs. */
        NAMES,
        BYTES
    }

    /** Fetches the newest commit; empty if there is no such branch. Goes to the remote. */
    public Optional<Commit> fetch(Wanted wanted) {
        return fetch(wanted, 1);
    }

    /** Fetches some of its history as well. Goes to the remote. */
    public Optional<Commit> fetch(Wanted wanted, int depth) {
        return line.run(transport -> {
            transport.setDepth(depth);
            if (wanted == Wanted.NAMES) {
                transport.setFilterSpec(FilterSpec.fromFilterLine("blob:none"));
            }
            try (FetchConnection connection = transport.openFetch(List.of(new RefSpec(ref() + ":" + ref())), ref())) {
                @Nullable Ref there = connection.getRef(ref());
                if (there == null) {
                    return Optional.<Commit>empty();
                }
                if (depth > 1 || !isHere(there.getObjectId())) {
                    fetch(connection, there);
                }
                return Optional.of(commit(there.getObjectId()));
            }
        });
    }

    private void fetch(FetchConnection connection, Ref there) throws IOException {
        @Nullable Ref known = repository.exactRef(known());
        Set<ObjectId> have = known == null ? Set.of() : Set.of(known.getObjectId());
        connection.fetch(monitor, List.of(there), have);
        for (PackLock lock : connection.getPackLocks()) {
            lock.unlock();
        }
        remember(there.getObjectId());
    }

    private boolean isHere(ObjectId id) throws IOException {
        @Nullable Ref known = repository.exactRef(known());
        return known != null
                && known.getObjectId().equals(id)
                && repository.getObjectDatabase().has(id);
    }

    private void remember(ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(known());
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.update();
    }

    /** A commit that was fetched or written. */
    private Commit commit(ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return Commit.of(walk.parseCommit(id));
        }
    }

    /** The commit and as much of its history as was fetched, newest first, along the first parents. */
    public List<Commit> history(Commit newest) {
        List<Commit> history = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(ObjectId.fromString(newest.id())));
            walk.forEach(commit -> history.add(Commit.of(commit)));
            return history;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The files of a commit that was fetched or written, by path with slashes. */
    public SortedMap<String, Entry> entries(Commit commit) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(ObjectId.fromString(commit.tree()));
            walk.setRecursive(true);
            while (walk.next()) {
                entries.put(
                        walk.getPathString(),
                        new Entry(
                                walk.getObjectId(0).name(), walk.getFileMode(0).getBits()));
            }
            return entries;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The bytes of a file that was fetched or written. */
    public byte[] read(Entry entry) {
        try {
            return repository.open(ObjectId.fromString(entry.blob())).getBytes();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Starts a commit, in the store only. */
    public Draft draft() {
        return new Draft(repository);
    }

    /** What came of a push. */
    public enum Pushed {
        DONE,
        /** Somebody else was faster, and nothing was changed: fetch, and look again. */
        MOVED
    }

    /**
     * Makes the branch point to a commit, provided that it still points to the expected one, or is still missing. Goes to the
     * remote.
     *
     * @param replaces whether the expected commit is given up; else it must be a parent of the new one
     * @throws GitException also if the remote refuses, as a protected branch does
     */
    public Pushed push(Commit commit, Optional<Commit> expected, boolean replaces) {
        @Nullable RemoteRefUpdate update = null;
        try {
            update = send(commit, expected, replaces);
            if (isDone(update)) {
                return Pushed.DONE;
            }
        } catch (GitException e) {
            if (!arrived(commit)) {
                throw e;
            }
            return Pushed.DONE;
        }
        Optional<String> head = head();
        if (head.equals(expected.map(Commit::id))) {
            throw refused(update);
        }
        return head.equals(Optional.of(commit.id())) ? Pushed.DONE : Pushed.MOVED;
    }

    private RemoteRefUpdate send(Commit commit, Optional<Commit> expected, boolean replaces) {
        return line.run(transport -> {
            RemoteRefUpdate update = new RemoteRefUpdate(
                    repository,
                    commit.id(),
                    ObjectId.fromString(commit.id()),
                    ref(),
                    replaces,
                    null,
                    expected.map(it -> ObjectId.fromString(it.id())).orElse(ObjectId.zeroId()));
            said = transport.push(monitor, List.of(update)).getMessages();
            if (isDone(update)) {
                remember(ObjectId.fromString(commit.id()));
            }
            return update;
        });
    }

    /** Whether a push took effect although its answer was lost. */
    private boolean arrived(Commit commit) {
        try {
            return head().equals(Optional.of(commit.id()));
        } catch (GitException e) {
            return false; // the first trouble is told, and the next run will see
        }
    }

    /** Where the branch points to now. Goes to the remote. */
    private Optional<String> head() {
        return line.run(transport -> {
            try (FetchConnection connection = transport.openFetch(List.of(new RefSpec(ref() + ":" + ref())), ref())) {
                return Optional.ofNullable(connection.getRef(ref()))
                        .map(there -> there.getObjectId().name());
            }
        });
    }

    private static boolean isDone(RemoteRefUpdate update) {
        return update.getStatus() == RemoteRefUpdate.Status.OK
                || update.getStatus() == RemoteRefUpdate.Status.UP_TO_DATE;
    }

    private GitException refused(RemoteRefUpdate update) {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(update.getMessage()).ifPresent(words::add);
        said.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(5).forEach(words::add);
        return new GitException(
                remote + " did not take the push to its branch " + name + ": " + String.join("; ", words),
                "If the branch is protected, let this login push to it, or choose another branch. Nothing was changed there.");
    }

    private GitException broken(IOException e) {
        return Store.broken(repository.getDirectory().toPath(), e);
    }

    private String ref() {
        return "refs/heads/" + name;
    }

    private String known() {
        return "refs/billet/" + name;
    }

    @Override
    public void close() {
        try (repository;
                lock) {
            said = "";
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
