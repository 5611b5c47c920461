package dev.billet.generator.model;

import java.util.List;

/**
 * The posts of a year.
 *
 * @param posts newest first
 */
public record Archive(int year, String title, String href, String url, List<Post> posts) {
    public Archive {
        posts = List.copyOf(posts);
    }
}
