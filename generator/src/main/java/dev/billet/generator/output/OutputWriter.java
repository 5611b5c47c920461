package dev.billet.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the files of one build. Thread-safe. */
public final class OutputWriter {
    private final Path folder;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changed = new AtomicInteger();
    private final AtomicLong temporary = new AtomicLong();

    /** Writes below a folder, which is made when the first file is. */
    public OutputWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes one file, unless it has these bytes already.
     *
     * @param name relative to the folder, with forward slashes
     * @throws UncheckedIOException if the disk refuses
     */
    public void write(String name, byte[] bytes) {
        Path file = file(name);
        try {
            if (Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            replace(file, bytes);
            changed.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies one file, unless it is there with the same bytes.
     *
     * @param name relative to the folder, with forward slashes
     */
    public void copy(String name, Path source) {
        Path file = file(name);
        try {
            if (Files.isRegularFile(file) && Files.mismatch(source, file) < 0) {
                return;
            }
            Path draft = draft(file);
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
            move(draft, file);
            changed.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a file of an earlier build, whose name says what is in it.
     *
     * @param name relative to the folder, with forward slashes
     * @return whether it is there
     */
    public boolean keep(String name) {
        Path file = file(name);
        return Files.isRegularFile(file);
    }

    /** The names of all files that belong to this build, whether they had to be written or not. */
    public Set<String> names() {
        return Set.copyOf(written);
    }

    /** How many files had to be written. */
    public int changed() {
        return changed.get();
    }

    private Path file(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("\"" + name + "\" is not below the output folder");
        }
        written.add(name);
        return file;
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Path draft = draft(file);
        Files.write(draft, bytes);
        move(draft, file);
    }

    /** A file beside the wanted one, so that nobody ever sees half a page. */
    private Path draft(Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent(), "below the output folder");
        if (!folders.contains(parent)) {
            Files.createDirectories(parent); // before another thread may take it for made
            folders.add(parent);
        }
        return parent.resolve(".billet-" + temporary.incrementAndGet() + ".tmp");
    }

    private static void move(Path draft, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            EmptyFolders.remove(file);
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
