package dev.billet.generator.model;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reader answered to an announcement.
 *
 * @param network such as {@code mastodon}
 * @param url of the reply
 * @param author as they call themselves
 * @param authorUrl their page
 * @param avatar path of their picture on this site; absent where none is kept
 * @param text made harmless when it was fetched
 * @param depth 0 for an answer to the announcement, 1 for an answer to that, 2 for all further ones
 */
public record Reply(
        String network,
        String url,
        String author,
        String authorUrl,
        @Nullable String avatar,
        ZonedDateTime date,
        Html text,
        int depth) {}
