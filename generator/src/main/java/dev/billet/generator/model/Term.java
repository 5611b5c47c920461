package dev.billet.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that posts are filed under, in one language of the site.
 *
 * @param taxonomy such as {@code tags}
 * @param weight from 1 to 5: how much is written about it, beside the others of its taxonomy
 * @param posts newest first
 * @param feed of its posts; absent if terms have none
 */
public record Term(
        String taxonomy,
        String title,
        String slug,
        String href,
        String url,
        int weight,
        List<Post> posts,
        @Nullable Link feed) {
    public Term {
        posts = List.copyOf(posts);
    }

    public int count() {
        return posts.size();
    }
}
