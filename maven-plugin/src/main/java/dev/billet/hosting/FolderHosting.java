package dev.billet.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A folder, which a web server may serve. It is made equal to the site: what did not change is not touched, each file
 * appears whole or not at all, and of the files that the site no longer has only those are removed that we wrote.
 *
 * <p>Which those are stands in a manifest in the folder itself, with the digest of each, so that a file which somebody has
 * put there or changed since is neither overwritten nor removed.
 */
public final class FolderHosting implements Hosting {
    private final Path folder;
    private final Consumer<String> progress;

    /** @param progress told often how far the copying has come */
    public FolderHosting(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public Deployment plan(Path site) {
        return run(site, false);
    }

    @Override
    public Deployment deploy(Path site) {
        return run(site, true);
    }

    private Deployment run(Path site, boolean write) {
        if (overlaps(site)) {
            return new Deployment.Failed(
                    folder + " and " + site + " lie in one another", "Give \"hosting: folder\" a folder of its own.");
        }
        try {
            Mirror mirror = Mirror.of(site, folder);
            if (!mirror.foreign().isEmpty()) {
                return new Deployment.Failed(
                        "these files in " + folder + " were not written by Billet: " + shown(mirror.foreign()),
                        "Move them away, or delete them if the site's own are to take their place, then run this again.");
            }
            if (write) {
                apply(site, mirror);
            }
            return new Deployment.Done(
                    folder.toString(), mirror.added(), mirror.changed(), mirror.removed(), mirror.unchanged());
        } catch (IOException e) {
            return new Deployment.Failed(folder + " cannot be written: " + e, "Mend that, then run this again.");
        }
    }

    private boolean overlaps(Path site) {
        Path here = folder.toAbsolutePath().normalize();
        Path there = site.toAbsolutePath().normalize();
        return here.startsWith(there) || there.startsWith(here);
    }

    static String shown(List<String> paths) {
        int most = 5;
        String more = paths.size() > most ? " and " + (paths.size() - most) + " more" : "";
        return String.join(", ", paths.subList(0, Math.min(most, paths.size()))) + more;
    }

    /**
     * The manifest first claims the old files and the new, so that a run which is killed leaves none that nobody owns. Pages
     * come after what they show, and removals last.
     */
    private void apply(Path site, Mirror mirror) throws IOException {
        if (mirror.isEmpty()
                && Manifest.read(folder).keySet().equals(mirror.wanted().keySet())) {
            return;
        }
        Files.createDirectories(folder);
        Map<String, String> both = new TreeMap<>(mirror.owned());
        both.putAll(mirror.wanted());
        Manifest.write(folder, both, mirror.owned());
        List<String> writes = new ArrayList<>(mirror.added());
        writes.addAll(mirror.changed());
        writes.sort(Comparator.<String, Boolean>comparing(path -> path.endsWith(".html"))
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < writes.size(); i++) {
            copy(site.resolve(writes.get(i)), folder.resolve(writes.get(i)));
            progress.accept("Copying files: " + (i + 1) + " of " + writes.size());
        }
        for (String path : mirror.removed()) {
            remove(folder.resolve(path));
        }
        Manifest.write(folder, mirror.wanted(), Map.of());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path draft = to.resolveSibling(".billet-" + to.getFileName() + ".tmp");
        try {
            Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** With the folders that it leaves empty. */
    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (Path parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            try (var left = Files.list(parent)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }
}
