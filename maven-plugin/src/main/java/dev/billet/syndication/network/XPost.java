package dev.billet.syndication.network;

import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post as X gives it back. In its text stand short addresses of X's own; what they lead to is told apart.
 *
 * @see <a href="https://docs.x.com/x-api/fundamentals/data-dictionary#post">the fields of a post</a>
 */
record XPost(JsonNode json) {
    /** What to ask for, besides the text. */
    static final String FIELDS = "tweet.fields=entities,referenced_tweets";

    /** @param username null where nobody has told */
    Optional<Receipt> receipt(@Nullable String username) {
        String number = json.path("id").asString("");
        String place = username == null ? "i/web" : username;
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(number, URI.create("https://x.com/" + place + "/status/" + number)));
    }

    boolean shows(URI link) {
        for (JsonNode url : json.path("entities").path("urls")) {
            if (Links.same(url.path("expanded_url").asString(""), link)
                    || Links.same(url.path("unwound_url").asString(""), link)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an answer to any post. */
    boolean isAnswer() {
        return !answered().isEmpty();
    }

    boolean answers(String id) {
        return answered().equals(id);
    }

    /** Empty if it answers none. */
    private String answered() {
        for (JsonNode post : json.path("referenced_tweets")) {
            if (post.path("type").asString("").equals("replied_to")) {
                return post.path("id").asString("");
            }
        }
        return "";
    }

    boolean says(String text) {
        String html = json.path("text").asString("");
        for (JsonNode url : json.path("entities").path("urls")) {
            html = html.replace(
                    url.path("url").asString("\n"), url.path("expanded_url").asString(""));
        }
        return Links.sameWords(html, text);
    }
}
