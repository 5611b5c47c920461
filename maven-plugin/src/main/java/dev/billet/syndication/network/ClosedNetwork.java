package dev.billet.syndication.network;

/**
 * A network that takes no posts from programs any more.
 *
 * @param name what {@code network:} says
 * @param since what happened and when: {@code Google+ was closed on 2 April 2019}
 * @param instead where its readers are, and the {@code network:} for it
 */
public record ClosedNetwork(String name, String since, String instead) {
    /** The way that is always there. */
    private static final String WEBHOOK = " Any other service can be reached with network: webhook.";

    /** What the author does. */
    public String remedy() {
        return instead + WEBHOOK;
    }
}
