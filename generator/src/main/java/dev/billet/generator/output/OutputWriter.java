package dev.billet.generator.output;

import dev.billet.generator.change.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes the files of one build. Thread-safe. */
public final class OutputWriter {
    /** Counts in the whole process: a preview writes a page while a build goes on. */
    private static final AtomicLong TEMPORARY = new AtomicLong();

    private final Path folder;
    private final Map<String, Stamp> stamps = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changed = new AtomicInteger();

    /** Writes below a folder, which is made when the first file is. */
    public OutputWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes one file, unless it has these bytes already.
     *
     * @param name relative to the folder, with forward slashes
     * @return the file's stamp
     * @throws UncheckedIOException if the disk refuses
     */
    public Stamp write(String name, byte[] bytes) {
        Path file = file(name);
        try {
            if (!writeNew(file, bytes)) {
                boolean same = Files.isRegularFile(file)
                        && Files.size(file) == bytes.length
                        && Arrays.equals(Files.readAllBytes(file), bytes);
                if (!same) {
                    Path draft = draft(file);
                    Files.write(draft, bytes);
                    move(draft, file);
                    changed.incrementAndGet();
                }
            }
            return stamped(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies one file, unless it is there with the same bytes.
     *
     * @param name relative to the folder, with forward slashes
     * @return the copy's stamp
     */
    public Stamp copy(String name, Path source) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file) || Files.mismatch(source, file) >= 0) {
                Path draft = draft(file);
                Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
                move(draft, file);
                changed.incrementAndGet();
            }
            return stamped(name, file);
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
        try {
            stamped(name, file(name));
            return true;
        } catch (IOException e) {
            return false; // it is made anew
        }
    }

    /**
     * Keeps a file of an earlier build that nobody has touched since.
     *
     * @return whether it has this stamp
     */
    public boolean keep(String name, Stamp stamp) {
        if (!stamp.equals(stamp(file(name)))) {
            return false;
        }
        stamps.put(name, stamp);
        return true;
    }

    /** Keeps all files of an earlier build; none, if any of them was touched since. */
    public boolean keepAll(Map<String, Stamp> earlier) {
        boolean whole = earlier.entrySet().parallelStream()
                .allMatch(each -> each.getValue().equals(stamp(file(each.getKey()))));
        if (whole) {
            stamps.putAll(earlier);
        }
        return whole;
    }

    /** The names of all files that belong to this build, whether they had to be written or not. */
    public Set<String> names() {
        return Collections.unmodifiableSet(stamps.keySet());
    }

    /** The same, with the state that each file is in. */
    public Map<String, Stamp> stamps() {
        return Collections.unmodifiableMap(stamps);
    }

    /** How many files had to be written. */
    public int changed() {
        return changed.get();
    }

    private Stamp stamped(String name, Path file) throws IOException {
        Stamp stamp = Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
        stamps.put(name, stamp);
        return stamp;
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Stamp.of(attributes) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** A file that was not there needs no draft: nobody reads it yet, and if this run dies the next one replaces it. */
    private boolean writeNew(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        makeFolder(Objects.requireNonNull(file.getParent(), "below the output folder"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer whole = ByteBuffer.wrap(bytes); // Files.write goes in steps of 8 KB
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
        } catch (FileAlreadyExistsException e) {
            return false; // another page claims the same address, which is reported as the problem that it is
        }
        changed.incrementAndGet();
        return true;
    }

    private Path file(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("\"" + name + "\" is not below the output folder");
        }
        return file;
    }

    /** A file beside the wanted one, so that nobody ever sees half a page. */
    private Path draft(Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent(), "below the output folder");
        makeFolder(parent);
        return parent.resolve(".billet-" + TEMPORARY.incrementAndGet() + ".tmp");
    }

    private void makeFolder(Path folder) throws IOException {
        if (!folders.contains(folder)) {
            Files.createDirectories(folder); // before another thread may take it for made
            folders.add(folder);
        }
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
