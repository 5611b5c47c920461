package dev.billet.syndication.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps two runs on one machine apart. The operating system holds it, so that it goes with the process that has it. */
final class RunLock implements Closeable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another run has it. */
    static Optional<RunLock> beside(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), CREATE, WRITE);
        if (isFree(channel)) {
            return Optional.of(new RunLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this very process has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
