package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an account has posted, read back.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/#statuses">an account's statuses</a>
 */
final class MastodonTimeline {
    /** So many times forty of its latest posts are looked through for an earlier announcement. */
    private static final int PAGES = 3;

    private static final int PAGE = 40;

    private final Server server;
    private @Nullable String id;

    MastodonTimeline(Server server) {
        this.server = server;
    }

    /** Who we are, as the server tells it. */
    Answer ask() {
        Answer answer = server.get("/api/v1/accounts/verify_credentials");
        Server.success(answer).ifPresent(account -> id = account.path("id").asString());
        return answer;
    }

    /** What speaks against reading; empty if nothing does. */
    private Optional<Lookup> trouble() {
        if (id == null) {
            ask();
        }
        return id == null
                ? Optional.of(new Lookup.CannotTell(server.name() + " does not let this token read the account"))
                : Optional.empty();
    }

    Lookup find(URI link) {
        return trouble().orElseGet(() -> findPage(link, "", PAGES));
    }

    private Lookup findPage(URI link, String older, int pages) {
        Answer answer = server.get(
                "/api/v1/accounts/" + id + "/statuses?exclude_reblogs=true&exclude_replies=true&limit=" + PAGE + older);
        Optional<JsonNode> statuses = Server.success(answer).filter(JsonNode::isArray);
        if (statuses.isEmpty()) {
            return new Lookup.CannotTell(server.answers().failure(answer));
        }
        String last = "";
        for (JsonNode status : statuses.get()) {
            if (shows(status, link)) {
                return found(status);
            }
            last = status.path("id").asString("");
        }
        boolean isLast = statuses.get().size() < PAGE || last.isEmpty() || pages == 1;
        return isLast ? new Lookup.Absent() : findPage(link, "&max_id=" + last, pages - 1);
    }

    private static boolean shows(JsonNode status, URI link) {
        return Links.shows(status.path("content").asString(""), link)
                || Links.same(status.path("card").path("url").asString(""), link);
    }

    /** An answer of ours with other words may be the author's own, or ours in another dress: then nobody can tell. */
    Lookup findReply(String text, String previous) {
        return trouble().orElseGet(() -> {
            Answer answer = server.get("/api/v1/statuses/" + previous + "/context");
            return Server.success(answer)
                    .map(context -> context.path("descendants"))
                    .filter(JsonNode::isArray)
                    .map(answers -> reply(answers, text, previous))
                    .orElseGet(() -> new Lookup.CannotTell(server.answers().failure(answer)));
        });
    }

    private Lookup reply(JsonNode answers, String text, String previous) {
        Lookup lookup = new Lookup.Absent();
        for (JsonNode status : answers) {
            boolean ours = status.path("account").path("id").asString("").equals(id)
                    && status.path("in_reply_to_id").asString("").equals(previous);
            if (ours && Links.sameWords(status.path("content").asString(""), text)) {
                return found(status);
            }
            lookup = ours ? new Lookup.CannotTell("there is another answer of yours to the part before it") : lookup;
        }
        return lookup;
    }

    private static Lookup found(JsonNode status) {
        return receipt(status).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Absent::new);
    }

    static Optional<Receipt> receipt(JsonNode status) {
        String id = status.path("id").asString("");
        String url = status.path("url").asString(status.path("uri").asString(""));
        return id.isEmpty() ? Optional.empty() : Optional.of(new Receipt(id, url.isEmpty() ? null : URI.create(url)));
    }
}
