package dev.billet.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list of posts.
 *
 * @param number from 1
 * @param total how many pages there are, at least 1
 * @param posts that stand on this one
 * @param previous the page with newer posts
 * @param next the page with older posts
 * @param pages all of them; the title is the number
 */
public record Pagination(
        int number,
        int total,
        List<Post> posts,
        @Nullable Link previous,
        @Nullable Link next,
        List<Link> pages) {
    public Pagination {
        posts = List.copyOf(posts);
        pages = List.copyOf(pages);
    }
}
