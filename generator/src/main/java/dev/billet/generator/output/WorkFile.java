package dev.billet.generator.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A file of the generator's own notes: always whole, either as it was or as it is now. */
public final class WorkFile {
    private final Path file;

    public WorkFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Reads a stretch of it.
     *
     * @param length how much at most
     * @return less than that if it ends before; nothing if it is not there or cannot be read
     */
    public Optional<byte[]> read(long from, int length) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(length, channel.size() - from))];
            int read = Channels.newInputStream(channel.position(from)).readNBytes(bytes, 0, bytes.length);
            return Optional.of(read < bytes.length ? Arrays.copyOf(bytes, read) : bytes);
        } catch (IOException e) {
            return Optional.empty(); // notes can be made again
        }
    }

    /** Some bytes to write: the first ones of an array. */
    public record Part(byte[] bytes, int length) {}

    /** Replaces it by these parts, one behind the other. */
    public void replace(List<Part> parts) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        Path draft = folder.resolve(file.getFileName() + ".tmp");
        try (OutputStream to = Files.newOutputStream(draft)) {
            for (Part part : parts) {
                to.write(part.bytes, 0, part.length);
            }
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
