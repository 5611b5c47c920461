package dev.billet.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files that are costly to make, kept from build to build under names that say what they were made from.
 *
 * <p>A file is whole or not there, whatever dies. The folder may be removed at any time; the next build fills it again.
 * Thread-safe, and safe with another build at work in the same folder.
 */
public final class CacheFolder {
    private static final String AGES = "unused.txt";

    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** Keeps files in this folder, which is made when the first file is. */
    public CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** The file of this name, if it was kept. */
    public Optional<Path> find(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        used.add(name);
        return Optional.of(file);
    }

    /** Keeps a file. */
    public Path keep(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        used.add(name);
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(UUID.randomUUID() + ".tmp");
            Files.write(draft, bytes);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends a whole build: what it did not ask for grows older by one, and goes at the given age. What a killed build left half
     * written goes the same way.
     */
    public void sweep(int builds) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Map<String, Integer> before = ages();
            List<String> after = new ArrayList<>();
            for (String name : names()) {
                int age = used.contains(name) || name.equals(AGES) ? 0 : before.getOrDefault(name, 0) + 1;
                if (age >= builds) {
                    Files.deleteIfExists(folder.resolve(name));
                } else if (age > 0) {
                    after.add(age + " " + name + "\n");
                }
            }
            String text = String.join("", after);
            if (!text.isEmpty() || !before.isEmpty()) {
                keep(AGES, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private Map<String, Integer> ages() throws IOException {
        Map<String, Integer> ages = new HashMap<>();
        Path file = folder.resolve(AGES);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", 2);
                if (parts.length == 2 && parts[0].matches("\\d{1,6}")) {
                    ages.put(parts[1], Integer.valueOf(parts[0]));
                }
            }
        }
        return ages;
    }
}
