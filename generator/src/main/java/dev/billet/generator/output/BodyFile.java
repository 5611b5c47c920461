package dev.billet.generator.output;

import dev.billet.generator.change.Fingerprint;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many texts, one after another in one file: written in large pieces, read one by one, never changed once written.
 *
 * <p>Whether a text is whole is found out when it is read, so that a crash costs no more than making it again. Thread-safe.
 */
public final class BodyFile implements Closeable {
    private static final int PIECE = 1 << 20;

    private final Path file;
    private @Nullable FileChannel channel;
    private long flushed;
    private byte[] pending = new byte[0];
    private int filled;

    /** @param end where the next text goes: behind all that an index knows of */
    public BodyFile(Path file, long end) {
        this.file = file;
        this.flushed = end;
    }

    /**
     * Where a text is.
     *
     * @param length in bytes
     * @param fingerprint of these bytes
     */
    public record Span(long position, int length, long fingerprint) {}

    public Span append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long fingerprint = Fingerprint.of(bytes);
        synchronized (this) {
            if (filled + bytes.length > pending.length) {
                flush();
                if (pending.length < Math.max(PIECE, bytes.length)) {
                    pending = new byte[Math.max(PIECE, bytes.length)];
                }
            }
            Span span = new Span(flushed + filled, bytes.length, fingerprint);
            System.arraycopy(bytes, 0, pending, filled, bytes.length);
            filled += bytes.length;
            return span;
        }
    }

    /** The text, if it is there as it was written. */
    public Optional<String> read(Span span) {
        byte[] bytes = new byte[span.length()];
        FileChannel from;
        synchronized (this) {
            long inPending = span.position() - flushed;
            from = inPending < 0 ? open() : null;
            if (from == null && inPending + bytes.length <= filled) {
                System.arraycopy(pending, (int) inPending, bytes, 0, bytes.length);
            }
        }
        if (from != null) {
            read(from, span.position(), bytes);
        }
        return Fingerprint.of(bytes) == span.fingerprint()
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Writes what is pending; where the next text goes. */
    public synchronized long flush() {
        if (filled > 0) {
            ByteBuffer piece = ByteBuffer.wrap(pending, 0, filled);
            try {
                while (piece.hasRemaining()) {
                    flushed += open().write(piece, flushed);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            filled = 0;
        }
        return flushed;
    }

    private FileChannel open() {
        FileChannel open = channel;
        if (open == null) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                open = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            channel = open;
        }
        return open;
    }

    private static void read(FileChannel from, long position, byte[] into) {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        try {
            while (buffer.hasRemaining()) {
                if (from.read(buffer, position + buffer.position()) < 0) {
                    return; // cut off: the fingerprint will not match
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
