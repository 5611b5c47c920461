package dev.billet.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        Map<String, String> wanted = digests(site);
        Map<String, Set<String>> manifest = Manifest.read(folder);
        Mirror mirror = new Mirror(
                wanted, new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String path : wanted.keySet()) {
            mirror.compare(path, folder.resolve(path), manifest.getOrDefault(path, Set.of()));
        }
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

    private void compare(String path, Path file, Set<String> ours) throws IOException {
        if (Files.isDirectory(file)) {
            foreign.add(path);
            return;
        }
        @Nullable String there = Files.exists(file) ? Manifest.digest(file) : null;
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

    private static Map<String, String> digests(Path site) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!path.equals(Manifest.NAME)) {
                    digests.put(path, Manifest.digest(file));
                }
            }
        }
        return digests;
    }
}
