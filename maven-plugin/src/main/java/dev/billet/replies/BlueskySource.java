package dev.billet.replies;

import dev.billet.http.ApiClient;
import dev.billet.replies.Announced.Spot;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Replies on Bluesky, from an app view that answers everybody.
 *
 * @see <a href="https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread">Bluesky: a thread</a>
 */
final class BlueskySource implements Source {
    private static final String OPT_OUT = "!no-unauthenticated";
    private static final String ASK = "xrpc/app.bsky.feed.getPostThread?depth=10&parentHeight=0&uri=";

    private final ApiClient client;
    private final URI appView;

    BlueskySource(ApiClient client, URI appView) {
        this.client = client;
        this.appView = appView;
    }

    @Override
    public Conversation of(Spot spot) {
        String base = appView.toString().replaceAll("/+$", "") + "/";
        Reading reading =
                Reading.of(client, URI.create(base + ASK + URLEncoder.encode(spot.id(), StandardCharsets.UTF_8)));
        if (!reading.good()) {
            return reading.otherwise();
        }
        JsonNode thread = reading.json().path("thread");
        JsonNode post = thread.path("post");
        if (!post.has("uri")) {
            return new Conversation.Gone();
        }
        Collected collected = new Collected();
        collected.below(thread, spot.id());
        return new Conversation.Told(
                Threads.of(collected.remarks, spot.id()),
                post.path("repostCount").asInt(0) + post.path("quoteCount").asInt(0),
                post.path("likeCount").asInt(0),
                collected.hidden);
    }

    /** The replies of a tree. */
    private static final class Collected {
        final List<Remark> remarks = new ArrayList<>();
        int hidden;

        void below(JsonNode thread, String parent) {
            for (JsonNode reply : thread.path("replies")) {
                JsonNode post = reply.path("post");
                if (!post.has("uri")) {
                    continue; // deleted, or blocked by somebody
                }
                if (keepsToItself(post.path("author"))) {
                    hidden++;
                } else {
                    add(post, parent);
                }
                below(reply, post.path("uri").asString(""));
            }
        }

        private void add(JsonNode post, String parent) {
            JsonNode author = post.path("author");
            String handle = author.path("handle").asString("");
            String name = author.path("displayName").asString("");
            String uri = post.path("uri").asString("");
            String page = "https://bsky.app/profile/" + handle;
            try {
                remarks.add(new Remark(
                        "bluesky",
                        uri,
                        parent,
                        page + "/post/" + uri.substring(uri.lastIndexOf('/') + 1),
                        name.isBlank() ? handle : name,
                        handle,
                        page,
                        author.path("avatar").asString(null),
                        Instant.parse(post.path("record").path("createdAt").asString("")),
                        FacetedText.html(post.path("record")),
                        0));
            } catch (DateTimeException e) {
                hidden++; // without a date it has no place in the conversation
            }
        }

        private static boolean keepsToItself(JsonNode author) {
            for (JsonNode label : author.path("labels")) {
                if (label.path("val").asString("").equals(OPT_OUT)) {
                    return true;
                }
            }
            return false;
        }
    }
}
