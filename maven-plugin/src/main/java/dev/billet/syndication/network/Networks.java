package dev.billet.syndication.network;

import java.util.List;
import java.util.Optional;

/** The one list of networks, sorted. */
public final class Networks {
    private static final List<NetworkKind> ALL = List.of(
            Bluesky.KIND,
            DevTo.KIND,
            Discord.KIND,
            Email.KIND,
            Facebook.KIND,
            IndexNow.KIND,
            Lemmy.KIND,
            LinkedIn.KIND,
            Mastodon.KIND,
            Matrix.KIND,
            Mattermost.KIND,
            Micropub.KIND,
            Misskey.KIND,
            Nostr.KIND,
            Outbox.KIND,
            Slack.KIND,
            Telegram.KIND,
            Threads.KIND,
            Tumblr.KIND,
            Webhook.KIND,
            Webmention.KIND,
            WebSub.KIND,
            X.KIND,
            Zulip.KIND);

    private static final List<ClosedNetwork> CLOSED = List.of(
            new ClosedNetwork(
                    "google+",
                    "Google+ was closed on 2 April 2019",
                    "No network took its place as a whole; many who were on it are on Mastodon: write network: mastodon."),
            new ClosedNetwork(
                    "hashnode",
                    "since 13 May 2026 Hashnode takes posts from programs only for those who pay for Hashnode Pro",
                    "For the full text with a link to the original there is dev.to: write network: devto."),
            new ClosedNetwork(
                    "medium",
                    "Medium has given out no new tokens since 1 January 2025",
                    "Import the post by hand at https://medium.com/p/import, which keeps the link to the original; or use"
                            + " dev.to: write network: devto."),
            new ClosedNetwork(
                    "viadeo",
                    "Viadeo went into receivership in November 2016, and what was bought of it is no network any more",
                    "Those who were on it are on LinkedIn: write network: linkedin."),
            new ClosedNetwork(
                    "xing",
                    "XING has had no API since about 2019, but for recruiters with a contract",
                    "Those who were on it are on LinkedIn as well: write network: linkedin."));

    private Networks() {}

    public static List<NetworkKind> all() {
        return ALL;
    }

    public static Optional<NetworkKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Of those that are no more. */
    public static Optional<ClosedNetwork> closed(String name) {
        return CLOSED.stream()
                .filter(network -> network.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
