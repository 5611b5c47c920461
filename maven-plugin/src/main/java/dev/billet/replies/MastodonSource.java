package dev.billet.replies;

import dev.billet.http.ApiClient;
import dev.billet.replies.Announced.Spot;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Replies on Mastodon and what speaks its API, asked for as a stranger, so that only what is public comes.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/#context">Mastodon: a status in context</a>
 */
final class MastodonSource implements Source {
    private static final Set<String> PUBLIC = Set.of("public", "unlisted");
    private static final String OPT_OUT = "#nobot";

    private final ApiClient client;

    MastodonSource(ApiClient client) {
        this.client = client;
    }

    @Override
    public Conversation of(Spot spot) {
        URI status = spot.url().resolve("/api/v1/statuses/" + spot.id());
        Reading counts = Reading.of(client, status);
        if (!counts.good()) {
            return counts.otherwise();
        }
        Reading context = Reading.of(client, URI.create(status + "/context"));
        if (!context.good()) {
            return context.otherwise();
        }
        List<Remark> remarks = new ArrayList<>();
        int hidden = 0;
        String host = String.valueOf(spot.url().getHost());
        for (JsonNode reply : context.json().path("descendants")) {
            if (!PUBLIC.contains(reply.path("visibility").asString(""))) {
                continue;
            }
            if (keepsToItself(reply.path("account"))) {
                hidden++;
            } else {
                remark(reply, host).ifPresent(remarks::add);
            }
        }
        return new Conversation.Told(
                Threads.of(remarks, spot.id()),
                counts.json().path("reblogs_count").asInt(0),
                counts.json().path("favourites_count").asInt(0),
                hidden);
    }

    /** Whether they asked search engines or programs to leave them alone; a blog is as public as those. */
    private static boolean keepsToItself(JsonNode account) {
        return account.path("noindex").asBoolean(false)
                || account.path("note").asString("").replaceAll("<[^>]*>", "").contains(OPT_OUT);
    }

    private static Optional<Remark> remark(JsonNode reply, String host) {
        JsonNode account = reply.path("account");
        String handle = account.path("acct").asString("");
        String name = account.path("display_name").asString("");
        @Nullable String parent = reply.path("in_reply_to_id").asString(null);
        String warning = reply.path("spoiler_text").asString("");
        try {
            return Optional.of(new Remark(
                    "mastodon",
                    reply.path("id").asString(""),
                    parent,
                    reply.path("url").asString(reply.path("uri").asString("")),
                    name.isBlank() ? handle : name,
                    handle.contains("@") ? handle : handle + "@" + host,
                    account.path("url").asString(""),
                    account.path("avatar_static").asString(null),
                    Instant.parse(reply.path("created_at").asString("")),
                    Cleaner.warned(warning, reply.path("content").asString("")),
                    0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
