package dev.billet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.git.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a built site with their blob ids, by path below the target's folder. Ids are remembered by size and time of
 * change, so that telling what changed reads only what changed.
 */
final class SiteFiles {
    private final GitTarget target;
    private final Map<String, String> blobs;

    private SiteFiles(GitTarget target, Map<String, String> blobs) {
        this.target = target;
        this.blobs = blobs;
    }

    /** A file as the disk tells it. */
    private record Stamp(long size, long changed) {}

    /** A line of what is remembered. */
    private record Known(Stamp stamp, String blob) {}

    /** @param memory the file that remembers the ids; a cache */
    static SiteFiles of(Path site, GitTarget target, Path memory, boolean remember) throws IOException {
        Map<String, Stamp> stamps = stamps(site);
        Map<String, Known> known = recall(memory);
        Map<String, String> blobs = new ConcurrentHashMap<>();
        try {
            stamps.entrySet().parallelStream()
                    .forEach(file -> blobs.put(file.getKey(), blob(site, file.getKey(), file.getValue(), known)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (remember) {
            write(memory, stamps, blobs);
        }
        target.extras().forEach((path, text) -> blobs.put(path, Draft.blobId(text.getBytes(UTF_8))));
        return new SiteFiles(target, new TreeMap<>(blobs));
    }

    private static Map<String, Stamp> stamps(Path site) throws IOException {
        Map<String, Stamp> stamps = new HashMap<>();
        Files.walkFileTree(site, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    String path = site.relativize(file).toString().replace('\\', '/');
                    Instant changed = attributes.lastModifiedTime().toInstant();
                    stamps.put(
                            path,
                            new Stamp(attributes.size(), changed.getEpochSecond() * 1_000_000_000 + changed.getNano()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return stamps;
    }

    private static String blob(Path site, String path, Stamp stamp, Map<String, Known> known) {
        Known remembered = known.get(path);
        if (remembered != null && remembered.stamp().equals(stamp)) {
            return remembered.blob();
        }
        try {
            return Draft.blobId(site.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What changed in the second before it was remembered may have changed once more in the same tick of the clock. */
    private static Map<String, Known> recall(Path memory) throws IOException {
        Map<String, Known> known = new HashMap<>();
        if (!Files.exists(memory)) {
            return known;
        }
        long safe = (Files.getLastModifiedTime(memory).toMillis() - 1000) * 1_000_000;
        for (String line : Files.readAllLines(memory, UTF_8)) {
            String[] parts = line.split(" ", 4);
            if (parts.length == 4 && Long.parseLong(parts[1]) < safe) {
                known.put(parts[3], new Known(new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]));
            }
        }
        return known;
    }

    private static void write(Path memory, Map<String, Stamp> stamps, Map<String, String> blobs) throws IOException {
        List<String> lines = stamps.entrySet().stream()
                .filter(file -> file.getKey().indexOf('\n') < 0)
                .map(file -> file.getValue().size() + " " + file.getValue().changed() + " " + blobs.get(file.getKey())
                        + " " + file.getKey())
                .sorted()
                .toList();
        Path draft = memory.resolveSibling(memory.getFileName() + ".tmp");
        Files.write(draft, lines, UTF_8);
        Files.move(draft, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Map<String, String> blobs() {
        return blobs;
    }

    /** @param full the path on the branch */
    void write(String full, Path site, Draft draft) {
        String path = full.substring(target.folder().length());
        if (target.extras().containsKey(path)) {
            draft.bytes(target.extras().get(path).getBytes(UTF_8));
        } else {
            draft.file(site.resolve(path));
        }
    }
}
