package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an account has posted, read back.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/retrieve-and-discover-posts/retrieve-posts">retrieving posts</a>
 */
record ThreadsPosts(Server server) {
    private static final int READ_BACK = 100;

    Lookup find(URI link) {
        return server.looked(
                list("threads", "link_attachment_url"),
                body -> body.path("data")
                        .valueStream()
                        .filter(post ->
                                Links.same(post.path("link_attachment_url").asString(""), link)
                                        || Links.shows(post.path("text").asString(""), link))
                        .findFirst()
                        .map(ThreadsPosts::receipt));
    }

    private Answer list(String what, String field) {
        return server.get(
                Threads.VERSION + "/me/" + what + "?fields=id,permalink,text," + field + "&limit=" + READ_BACK);
    }

    /** An answer of ours with other words may be the author's own, or ours in another dress: then nobody can tell. */
    Lookup findReply(String text, String previous) {
        Answer answer = list("replies", "replied_to");
        List<JsonNode> answers = Server.success(answer).stream()
                .flatMap(body -> body.path("data").valueStream())
                .filter(post -> post.path("replied_to").path("id").asString("").equals(previous))
                .toList();
        Lookup none = answers.isEmpty()
                ? server.looked(answer, body -> Optional.empty())
                : new Lookup.CannotTell("there is another answer of yours to the part before it");
        return answers.stream()
                .filter(post -> post.path("text").asString("").strip().equals(text.strip()))
                .findFirst()
                .map(ThreadsPosts::receipt)
                .<Lookup>map(Lookup.Found::new)
                .orElse(none);
    }

    private static Receipt receipt(JsonNode post) {
        return new Receipt(
                post.path("id").asString(""),
                Graph.address(post.path("permalink")).orElse(null));
    }
}
