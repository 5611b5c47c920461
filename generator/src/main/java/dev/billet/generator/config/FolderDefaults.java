package dev.billet.generator.config;

import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Front matter that the files of a folder have unless they say otherwise: {@code defaults:} of {@code site.yaml}.
 *
 * @param byFolder by the folder's path below {@code content/}, such as {@code posts/club}
 */
public record FolderDefaults(Map<String, Mapping> byFolder) {
    public FolderDefaults {
        byFolder = Map.copyOf(byFolder);
    }

    /** The values of a file with those of its folders added; its own come first, then those of the deepest folder. */
    public Mapping complete(Mapping own, String path) {
        if (byFolder.isEmpty()) {
            return own;
        }
        Map<String, Entry> entries = new LinkedHashMap<>(own.entries());
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Mapping defaults = byFolder.get(path.substring(0, slash));
            if (defaults != null) {
                defaults.entries().forEach(entries::putIfAbsent);
            }
        }
        return new Mapping(own.place(), entries);
    }
}
