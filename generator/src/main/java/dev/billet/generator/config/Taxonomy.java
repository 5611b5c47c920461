package dev.billet.generator.config;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    /** Keys of front matter that mean something else. */
    private static final Set<String> TAKEN = Set.of(
            "title",
            "description",
            "date",
            "updated",
            "expires",
            "slug",
            "permalink",
            "aliases",
            "id",
            "draft",
            "lang",
            "author",
            "image",
            "layout",
            "toc",
            "math",
            "menu",
            "announce");

    /** Names that other pages and files of a site have. */
    private static final Set<String> PLACES =
            Set.of("archive", "search", "page", "cards", "css", "js", "fonts", "images", "posts");

    /** Why a name cannot be that of a taxonomy; empty if it can. */
    static String fault(String name) {
        if (TAKEN.contains(name)) {
            return "is a key of front matter already";
        }
        if (PLACES.contains(name)) {
            return "is the address of something else";
        }
        return WORD.matcher(name).matches() ? "" : "cannot be a key of front matter and part of an address";
    }

    /** The list of its terms. */
    public String path() {
        return "/" + name + "/";
    }
}
