package dev.billet.git;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says that a store is in use. Whoever is alone in it removes the lock files that a killed run has left: JGit's locks are
 * files, which stay when their process goes, and would hold up every later run.
 */
final class StoreLock implements Closeable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock of(Path store) throws IOException {
        FileChannel channel = FileChannel.open(store.resolve("in-use"), CREATE, WRITE);
        if (isAlone(channel)) {
            removeLeftovers(store);
        }
        return new StoreLock(channel);
    }

    /** Whether nobody has it, so that it may be emptied. */
    static boolean isUnused(Path store) throws IOException {
        try (FileChannel channel = FileChannel.open(store.resolve("in-use"), CREATE, WRITE)) {
            return isAlone(channel);
        }
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another branch of this very process
        }
    }

    private static void removeLeftovers(Path store) throws IOException {
        List<Path> locks;
        try (Stream<Path> files = Stream.concat(Files.list(store), Files.walk(store.resolve("refs")))) {
            locks = files.filter(file -> file.getFileName().toString().endsWith(".lock"))
                    .filter(file -> !file.getFileName().toString().endsWith(".jsonl.lock"))
                    .toList();
        }
        for (Path lock : locks) {
            Files.deleteIfExists(lock);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
