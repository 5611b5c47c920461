package dev.billet.generator.config;

import java.util.Map;

/**
 * The patterns of the posts' addresses.
 *
 * @param usual for posts of any section
 * @param bySection for those of a folder below {@code posts/}
 */
public record Permalinks(Permalink usual, Map<String, Permalink> bySection) {
    public Permalinks {
        bySection = Map.copyOf(bySection);
    }

    /** The pattern of a section: its own, else that of the nearest folder above it, else the usual one. */
    public Permalink of(String section) {
        for (String folder = section; !folder.isEmpty(); folder = parent(folder)) {
            Permalink own = bySection.get(folder);
            if (own != null) {
                return own;
            }
        }
        return usual;
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
