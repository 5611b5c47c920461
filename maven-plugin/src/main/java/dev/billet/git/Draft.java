package dev.billet.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit in the making: its objects go into one pack of the store, however many they are. */
public final class Draft implements AutoCloseable {
    private final FileRepository repository;
    private final PackInserter inserter;

    Draft(FileRepository repository) {
        this.repository = repository;
        this.inserter = repository.getObjectDatabase().newPackInserter();
        inserter.checkExisting(true);
    }

    /** The id that a file's bytes have, computed and not written. */
    public static String blobId(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new ObjectInserter.Formatter()
                    .idFor(Constants.OBJ_BLOB, Files.size(file), in)
                    .name();
        }
    }

    /** The id that bytes have, computed and not written. */
    public static String blobId(byte[] bytes) {
        return new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, bytes).name();
    }

    /** Writes a file's bytes. */
    public Entry file(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Entry.file(
                    inserter.insert(Constants.OBJ_BLOB, Files.size(file), in).name());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Writes bytes. */
    public Entry bytes(byte[] bytes) {
        try {
            return Entry.file(inserter.insert(Constants.OBJ_BLOB, bytes).name());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Writes the folders of these files, each of which is in the store or on the branch already. */
    public String tree(SortedMap<String, Entry> entries) {
        try {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, Entry> each : entries.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(each.getKey());
                entry.setFileMode(FileMode.fromBits(each.getValue().mode()));
                entry.setObjectId(ObjectId.fromString(each.getValue().blob()));
                builder.add(entry);
            }
            builder.finish();
            return index.writeTree(inserter).name();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Writes the commit. From here on all of it is in the store. */
    public Commit commit(String tree, List<String> parents, String message, Identity author, Instant when) {
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(ObjectId.fromString(tree));
        builder.setParentIds(parents.stream().map(ObjectId::fromString).toList());
        builder.setMessage(message);
        builder.setAuthor(author.at(when));
        builder.setCommitter(author.at(when));
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = inserter.insert(builder);
            inserter.flush();
            return Commit.of(walk.parseCommit(id));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private GitException broken(IOException e) {
        return Store.broken(repository.getDirectory().toPath(), e);
    }

    @Override
    public void close() {
        inserter.close();
    }
}
