package dev.billet.syndication;

import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Posts to test with: "p1" was published first. */
final class Posts {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private Posts() {}

    static Announcement post(String name, Instant published) {
        return Announcement.of("id-" + name, "Post " + name, link(name), published)
                .withSource("content/posts/" + name + ".md");
    }

    static URI link(String name) {
        return URI.create("https://blog.example/" + name + "/");
    }

    /** How a server of these tests knows a later part of a thread. */
    static URI part(URI link, String text) {
        return URI.create(link + "#" + text);
    }

    /** Published on consecutive days, the newest an hour ago. */
    static List<Announcement> daily(int count) {
        List<Announcement> posts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            posts.add(post("p" + i, NOW.minus(Duration.ofDays(count - i)).minus(Duration.ofHours(1))));
        }
        return posts;
    }
}
