package dev.billet.syndication.network;

import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post as its record, all but what only the sending knows: its time, the picture, and what it answers.
 *
 * @see <a href="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json">the lexicon</a>
 */
final class BlueskyRecord {
    static final String COLLECTION = "app.bsky.feed.post";
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private BlueskyRecord() {}

    static Message.Card card(Announcement post) {
        String description = Optional.ofNullable(post.description()).orElse("");
        return new Message.Card(post.link(), post.title(), description, post.image());
    }

    static ObjectNode of(Announcement post, String text, Message.@Nullable Card card) {
        ObjectNode record =
                JsonMapper.shared().createObjectNode().put("$type", COLLECTION).put("text", text);
        ArrayNode facets = Facets.of(text, post.link());
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
        if (!post.language().getLanguage().isEmpty()) {
            record.putArray("langs").add(post.language().toLanguageTag());
        }
        if (card != null) {
            record.putObject("embed")
                    .put("$type", "app.bsky.embed.external")
                    .putObject("external")
                    .put("uri", card.link().toString())
                    .put("title", card.title())
                    .put("description", card.description());
        }
        return record;
    }

    /** How another record speaks of one. */
    static ObjectNode reference(Receipt receipt) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("uri", receipt.id())
                .put("cid", receipt.more().getOrDefault("cid", ""));
    }
}
