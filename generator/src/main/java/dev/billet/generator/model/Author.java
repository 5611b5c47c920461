package dev.billet.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param fediverse such as {@code @writer@social.example}: shown by Mastodon beside links to the site
 * @param bio a sentence or two about them
 * @param picture address of their picture: a path below the site's, or a whole address
 * @param profiles addresses elsewhere that are the same person's ({@code rel="me"})
 */
public record Author(
        String name,
        @Nullable String url,
        @Nullable String email,
        @Nullable String fediverse,
        @Nullable String bio,
        @Nullable String picture,
        List<String> profiles) {
    public Author {
        profiles = List.copyOf(profiles);
    }
}
