package dev.billet.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reply, as a network tells it.
 *
 * @param id the network's own
 * @param parent the id of what it answers
 * @param handle such as {@code reader@social.example}
 * @param avatar address of their picture
 * @param html may hold anything at all
 */
record Remark(
        String network,
        String id,
        @Nullable String parent,
        String url,
        String author,
        String handle,
        String authorUrl,
        @Nullable String avatar,
        Instant date,
        String html,
        int depth) {

    /** The same, deeper in the conversation. */
    Remark at(int deeper) {
        return new Remark(network, id, parent, url, author, handle, authorUrl, avatar, date, html, deeper);
    }
}
