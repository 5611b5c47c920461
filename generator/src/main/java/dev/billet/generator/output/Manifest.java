package dev.billet.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The list of files that builds wrote, kept beside the output folder, so that the next build removes what is stale and
 * nothing that is a stranger's.
 */
public final class Manifest {
    private final Path list;
    private final Path folder;
    private @Nullable List<String> noted;

    /**
     * @param list where the names are kept, one a line
     * @param folder the output folder that they are relative to
     */
    public Manifest(Path list, Path folder) {
        this.list = list;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Removes the files of earlier builds that this one did not write, and the folders that became empty.
     *
     * @return their names, sorted
     */
    public List<String> removeAllBut(Set<String> current) throws IOException {
        List<String> removed = new ArrayList<>();
        for (String name : noted()) {
            if (current.contains(name)) {
                continue;
            }
            Optional<Path> noted = path(name);
            if (noted.isEmpty()) {
                continue;
            }
            Path file = noted.get();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                Files.delete(file);
                removeEmptyParents(file);
                removed.add(name);
            }
        }
        return removed;
    }

    /** Notes what is there now. */
    public void write(Set<String> current) throws IOException {
        Collection<String> before = noted();
        if (before.size() != current.size() || !current.containsAll(before)) {
            Files.createDirectories(list.toAbsolutePath().getParent());
            List<String> names = List.copyOf(new TreeSet<>(current));
            Files.writeString(list, String.join("\n", names) + "\n");
            noted = names;
        }
    }

    /** Notes files beside those of earlier builds: what a build wrote that then failed. */
    public void add(Collection<String> names) throws IOException {
        Set<String> all = new TreeSet<>(earlier());
        all.addAll(names);
        write(all);
    }

    /** What is noted, sorted; nothing if no build was noted. */
    public Set<String> earlier() throws IOException {
        return new TreeSet<>(noted());
    }

    /** Read once; nobody else writes it meanwhile. */
    private List<String> noted() throws IOException {
        List<String> known = noted;
        if (known == null) {
            known = Files.exists(list)
                    ? new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
            noted = known;
        }
        return known;
    }

    /** Nothing if it cannot be the name of a file: the list was damaged. */
    private Optional<Path> path(String name) {
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void removeEmptyParents(Path file) throws IOException {
        for (@Nullable Path parent = file.getParent();
                parent != null && parent.startsWith(folder) && !parent.equals(folder);
                parent = parent.getParent()) {
            try (var entries = Files.list(parent)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }
}
