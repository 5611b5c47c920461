package dev.billet.generator.render;

import dev.billet.generator.model.Discussion;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Reply;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the discussion of each post in the data files of {@code data/replies/}, which {@code site:replies} writes. */
final class Discussions {
    private static final String FOLDER = "replies";

    private final Map<String, Discussion> byPost = new HashMap<>();

    Discussions(Map<String, Object> data, ZoneId zone) {
        if (data.get(FOLDER) instanceof Map<?, ?> files) {
            for (Object file : files.values()) {
                if (file instanceof Map<?, ?> map && map.get("post") instanceof String post) {
                    byPost.put(
                            post,
                            new Discussion(
                                    replies(map.get("replies"), zone), number(map, "boosts"), number(map, "likes")));
                }
            }
        }
    }

    @Nullable
    Discussion of(String post) {
        return byPost.get(post);
    }

    private static List<Reply> replies(@Nullable Object list, ZoneId zone) {
        return list instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .flatMap(each -> reply(each, zone).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Reply> reply(Map<?, ?> map, ZoneId zone) {
        try {
            return Optional.of(new Reply(
                    text(map, "network"),
                    text(map, "url"),
                    text(map, "author"),
                    text(map, "authorUrl"),
                    map.get("avatar") instanceof String avatar ? avatar : null,
                    OffsetDateTime.parse(text(map, "date")).atZoneSameInstant(zone),
                    new Html(text(map, "text")),
                    number(map, "depth")));
        } catch (DateTimeException e) {
            return Optional.empty(); // edited by hand, and not ours any more
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static int number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.intValue() : 0;
    }
}
