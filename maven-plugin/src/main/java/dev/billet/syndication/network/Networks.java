package dev.billet.syndication.network;

import java.util.List;
import java.util.Optional;

/** The one list of networks, sorted. */
public final class Networks {
    private static final List<NetworkKind> ALL = List.of(Bluesky.KIND, Mastodon.KIND, Outbox.KIND, Webhook.KIND);

    private Networks() {}

    public static List<NetworkKind> all() {
        return ALL;
    }

    public static Optional<NetworkKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
