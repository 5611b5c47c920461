package dev.billet.syndication.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The file of a journal. An interface because the tests need one that fails, fills up and loses power. */
interface Disk extends Closeable {
    byte[] read() throws IOException;

    long length() throws IOException;

    /** Adds bytes; some of them may be there if it fails. */
    void append(byte[] bytes) throws IOException;

    /** Returns once everything is where a loss of power leaves it. */
    void sync() throws IOException;

    void truncate(long length) throws IOException;

    static Disk of(Path file) throws IOException {
        boolean isNew = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (isNew) {
            syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "the folder of a file"));
        }
        return new FileDisk(file, channel);
    }

    /** A new file's name lies in its folder. Not every system can sync one. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: it keeps names by itself
        }
    }

    /** The real one. */
    record FileDisk(Path file, FileChannel channel) implements Disk {
        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public long length() throws IOException {
            return channel.size();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            channel.position(channel.size());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public void sync() throws IOException {
            channel.force(true);
        }

        @Override
        public void truncate(long length) throws IOException {
            channel.truncate(length);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
