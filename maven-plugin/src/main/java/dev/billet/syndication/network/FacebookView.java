package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import java.net.URI;
import java.util.Optional;

/**
 * How the Page looks to somebody who is not logged in. While an app is not published, Facebook takes its posts, gives each an
 * id, and shows them to the app's own people only; no question of the API tells. So we look as a stranger would.
 *
 * @param site in place of Facebook's own, if given
 */
record FacebookView(Optional<URI> site, Server server) {
    private static final String PLUGIN = "/plugins/post.php?locale=en_US&href=";

    /** What Facebook shows in place of a post that is not for everybody. */
    private static final String HIDDEN = "This Facebook post is no longer available";

    /** What to tell the author of the newest post, if strangers cannot see it. */
    Optional<String> warning(Graph graph, String page) {
        Answer answer = graph.server().get("/" + page + "/published_posts?fields=permalink_url&limit=1");
        return Server.success(answer)
                .flatMap(body -> Graph.address(body.path("data").path(0).path("permalink_url")))
                .filter(this::isHidden)
                .map(post ->
                        "the Page's newest post, " + post + ", is shown to nobody who is not logged in. An app that is"
                                + " not published posts for its own people only: publish it under My Apps > App settings, with a"
                                + " privacy policy.");
    }

    private boolean isHidden(URI post) {
        URI plugin = URI.create(
                site.map(URI::toString).orElse("https://www.facebook.com").replaceFirst("/+$", "")
                        + PLUGIN
                        + Markup.query(post.toString()));
        return server.send(ApiRequest.get(plugin)) instanceof Answer.Received received
                && received.status() == 200
                && received.text().contains(HIDDEN);
    }
}
