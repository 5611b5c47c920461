package dev.billet.generator.model;

import java.util.List;

/**
 * A word that posts are filed under.
 *
 * @param posts newest first
 */
public record Tag(String title, String slug, String href, String url, List<Post> posts) {
    public Tag {
        posts = List.copyOf(posts);
    }

    public int count() {
        return posts.size();
    }
}
