package dev.billet.hosting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * How a folder differs from a site.
 *
 * @param wanted the site's files with their digests
 * @param owned files in the folder that are ours, with their digests
 * @param foreign files where ours should go that are not ours and not the same
 */
record Mirror(
        Map<String, String> wanted,
        Map<String, String> owned,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> foreign) {

    static Mirror of(Path site, Path folder) throws IOException {
        try {
            return compared(site, folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Mirror compared(Path site, Path folder) throws IOException {
        Map<String, Pair> pairs = new ConcurrentSkipListMap<>();
        files(site).entrySet().parallelStream()
                .forEach(file -> pairs.put(file.getKey(), Pair.of(file.getValue(), folder.resolve(file.getKey()))));
        Map<String, String> wanted = new TreeMap<>();
        pairs.forEach((path, pair) -> wanted.put(path, pair.wanted));
        Map<String, Set<String>> manifest = Manifest.read(folder);
        Mirror mirror = new Mirror(
                wanted, new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        pairs.forEach((path, pair) -> mirror.compare(path, pair.there, manifest.getOrDefault(path, Set.of())));
        for (Map.Entry<String, Set<String>> entry : manifest.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!wanted.containsKey(entry.getKey())
                    && file.startsWith(folder.normalize())
                    && Files.isRegularFile(file)) {
                mirror.stale(entry.getKey(), Manifest.digest(file), entry.getValue());
            }
        }
        return mirror;
    }

    /** @param there the digest of what is in the folder; absent if nothing is */
    private void compare(String path, @Nullable String there, Set<String> ours) {
        if (there == null) {
            added.add(path);
        } else if (there.equals(wanted.get(path))) {
            owned.put(path, there);
        } else if (ours.contains(there)) {
            owned.put(path, there);
            changed.add(path);
        } else {
            foreign.add(path);
        }
    }

    /** What somebody has changed since we wrote it is theirs now. */
    private void stale(String path, String there, Set<String> ours) {
        if (ours.contains(there)) {
            owned.put(path, there);
            removed.add(path);
        }
    }

    int unchanged() {
        return wanted.size() - added.size() - changed.size();
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static Map<String, Path> files(Path site) throws IOException {
        Map<String, Path> files = new HashMap<>();
        Files.walkFileTree(site, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || Files.isRegularFile(file)) {
                    files.put(site.relativize(file).toString().replace('\\', '/'), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.remove(Manifest.NAME);
        return files;
    }

    /**
     * A file of the site and what is where it should go.
     *
     * @param there its digest; empty for a folder, absent if nothing is there
     */
    private record Pair(String wanted, @Nullable String there) {
        private static final long LARGE = 1 << 22;

        static Pair of(Path file, Path other) {
            try {
                return Files.size(file) > LARGE ? large(file, other) : small(Files.readAllBytes(file), other);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Most files are what they were, which their bytes tell faster than a second digest. */
        private static Pair small(byte[] bytes, Path other) throws IOException {
            String wanted = Manifest.digest(bytes);
            boolean same = Files.isRegularFile(other)
                    && Files.size(other) == bytes.length
                    && Arrays.equals(bytes, Files.readAllBytes(other));
            return new Pair(wanted, same ? wanted : there(other));
        }

        private static Pair large(Path file, Path other) throws IOException {
            return new Pair(Manifest.digest(file), there(other));
        }

        private static @Nullable String there(Path file) throws IOException {
            if (Files.isDirectory(file)) {
                return "";
            }
            return Files.exists(file) ? Manifest.digest(file) : null;
        }
    }
}
