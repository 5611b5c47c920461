package dev.billet.generator.content;

import dev.billet.generator.change.Stamp;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text file of the author's: where it is, in which state, and its text for as long as somebody needs it.
 *
 * <p>A site's index does not hold its texts. One that was just read is held until it is rendered, if there are not too many.
 */
public final class Source {
    private final String file;
    private final Path path;
    private final Stamp stamp;
    private final long fingerprint;
    private volatile @Nullable SourceText held;

    /**
     * @param file the name that messages give it, its key everywhere
     * @param fingerprint of its bytes
     */
    public Source(String file, Path path, Stamp stamp, long fingerprint) {
        this.file = file;
        this.path = path;
        this.stamp = stamp;
        this.fingerprint = fingerprint;
    }

    public String file() {
        return file;
    }

    public Path path() {
        return path;
    }

    public Stamp stamp() {
        return stamp;
    }

    public long fingerprint() {
        return fingerprint;
    }

    /**
     * Its text, read again if it is not held.
     *
     * @throws UncheckedIOException if it cannot be read any more
     */
    public SourceText text() {
        SourceText text = held;
        if (text != null) {
            return text;
        }
        try {
            String read = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return new SourceText(file, read.startsWith("\uFEFF") ? read.substring(1) : read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Source holding(SourceText text) {
        held = text;
        return this;
    }

    /** Forgets the text; whoever needs it after all reads it again. */
    public void release() {
        held = null;
    }

    @Override
    public String toString() {
        return file;
    }
}
