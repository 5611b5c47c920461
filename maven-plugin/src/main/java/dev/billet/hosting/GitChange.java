package dev.billet.hosting;

import dev.billet.git.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a site differs from a commit. Paths are those of the branch. */
final class GitChange {
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final SortedMap<String, Entry> result = new TreeMap<>();
    private final int files;

    /** @param site blobs by path below the target's folder */
    GitChange(GitTarget target, Map<String, String> site, SortedMap<String, Entry> there) {
        files = site.size();
        Set<String> known = new HashSet<>();
        there.values().forEach(entry -> known.add(entry.blob()));
        site.forEach((path, blob) -> {
            Entry entry = Entry.file(blob);
            String full = target.folder() + path;
            result.put(full, entry);
            if (!there.containsKey(full)) {
                added.add(full);
            } else if (!entry.equals(there.get(full))) {
                changed.add(full);
            }
            if (known.add(blob)) {
                missing.add(full);
            }
        });
        there.forEach((path, entry) -> {
            if (result.containsKey(path)) {
                return;
            }
            boolean ours = path.startsWith(target.folder())
                    && !target.keeps(path.substring(target.folder().length()));
            if (ours) {
                removed.add(path);
            } else {
                result.put(path, entry);
            }
        });
        added.sort(null);
        changed.sort(null);
    }

    List<String> added() {
        return added;
    }

    List<String> changed() {
        return changed;
    }

    List<String> removed() {
        return removed;
    }

    /** Files whose bytes the branch has under no name. */
    List<String> missing() {
        return missing;
    }

    /** All that the branch will have. */
    SortedMap<String, Entry> result() {
        return result;
    }

    int unchanged() {
        return files - added.size() - changed.size();
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
