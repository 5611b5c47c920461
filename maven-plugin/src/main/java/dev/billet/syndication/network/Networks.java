package dev.billet.syndication.network;

import java.util.List;
import java.util.Optional;

/** The one list of networks, sorted. */
public final class Networks {
    private static final List<NetworkKind> ALL = List.of(Bluesky.KIND, Mastodon.KIND, Outbox.KIND, Webhook.KIND);

    private static final List<ClosedNetwork> CLOSED = List.of(new ClosedNetwork(
            "viadeo",
            "Viadeo went into receivership in November 2016, and what was bought of it is no network any more",
            "Those who were on it are on LinkedIn: write network: linkedin."));

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
