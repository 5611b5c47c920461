package dev.billet.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a year, or of a month.
 *
 * @param month 1 to 12; absent for a year
 * @param posts newest first
 * @param months of a year, newest first; none for a month
 */
public record Archive(
        int year,
        @Nullable Integer month,
        String title,
        String href,
        String url,
        List<Post> posts,
        List<Archive> months) {
    public Archive {
        posts = List.copyOf(posts);
        months = List.copyOf(months);
    }
}
