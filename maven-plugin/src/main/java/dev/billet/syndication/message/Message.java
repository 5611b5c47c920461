package dev.billet.syndication.message;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What one network will show of an announcement: the author can see it before it is sent.
 *
 * @param announcement what it tells of
 * @param text as readers will see it
 * @param length of the text as this network counts
 * @param limit of the network; 0 for none
 * @param shortened whether something had to be left out
 * @param payload the request's body as it will leave, or the file's text; without secrets
 * @param card the preview that the network is given; null where it makes its own
 * @param cost of sending it; null where the network is free
 */
public record Message(
        Announcement announcement,
        String text,
        int length,
        int limit,
        boolean shortened,
        String payload,
        @Nullable Card card,
        @Nullable Cost cost) {

    /** Of a network that is free. */
    public Message(
            Announcement announcement,
            String text,
            int length,
            int limit,
            boolean shortened,
            String payload,
            @Nullable Card card) {
        this(announcement, text, length, limit, shortened, payload, card, null);
    }

    public Message withCost(Cost value) {
        return new Message(announcement, text, length, limit, shortened, payload, card, value);
    }

    /** A link's preview. */
    public record Card(URI link, String title, String description, Announcement.@Nullable Image image) {}

    public URI link() {
        return announcement.link();
    }
}
