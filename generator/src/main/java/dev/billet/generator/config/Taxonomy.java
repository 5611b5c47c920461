package dev.billet.generator.config;

import java.util.List;

/**
 * A way to file posts.
 *
 * @param name the key of front matter, and the first part of its pages' address: {@code tags} for {@code /tags/java/}
 */
public record Taxonomy(String name) {
    public static final String TAGS = "tags";
    public static final String CATEGORIES = "categories";
    public static final String SERIES = "series";
    public static final String AUTHORS = "authors";

    /** Those that every blog has. */
    public static final List<String> USUAL = List.of(TAGS, CATEGORIES, SERIES, AUTHORS);

    /** The list of its terms. */
    public String path() {
        return "/" + name + "/";
    }
}
