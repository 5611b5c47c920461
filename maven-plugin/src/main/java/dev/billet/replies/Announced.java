package dev.billet.replies;

import java.net.URI;
import java.util.List;

/**
 * A post, and where it was announced.
 *
 * @param post its permanent id
 * @param source its file, relative to the content
 */
public record Announced(String post, String source, List<Spot> spots) {
    public Announced {
        spots = List.copyOf(spots);
    }

    /**
     * One announcement of it.
     *
     * @param network such as {@code mastodon}
     * @param id the network's own
     * @param url where people see it
     */
    public record Spot(String network, String id, URI url) {}
}
