package dev.billet.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a post was announced.
 *
 * @param account the author's name for the account
 * @param network such as {@code mastodon}
 * @param url of the announcement
 * @param document the address of the post itself as a record of the account, which its page names so that both confirm each
 *     other; null if there is none
 */
public record SyndicationLink(
        String account,
        String network,
        String url,
        @Nullable String document) {
    public SyndicationLink(String account, String network, String url) {
        this(account, network, url, null);
    }
}
