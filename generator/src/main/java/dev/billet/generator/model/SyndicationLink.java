package dev.billet.generator.model;

/**
 * Where a post was announced.
 *
 * @param account the author's name for the account
 * @param network such as {@code mastodon}
 * @param url of the announcement
 */
public record SyndicationLink(String account, String network, String url) {}
