package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.Answers;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Graphemes;
import dev.billet.syndication.message.Message;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post as the API takes it and names it.
 *
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api">Posts API</a>
 */
final class LinkedInPost {
    /** <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#article">article</a> */
    private static final int TITLE = 400;

    private static final int DESCRIPTION = 4086;
    private static final Pattern URN = Pattern.compile("urn:li:(?:share|ugcPost|activity):\\d+");

    private LinkedInPost() {}

    static String title(Announcement post) {
        return cut(post.title(), TITLE);
    }

    static String description(Announcement post) {
        return cut(Optional.ofNullable(post.description()).orElse(""), DESCRIPTION);
    }

    /** Counted in units of UTF-16, cut between graphemes. */
    private static String cut(String text, int most) {
        String cut = Graphemes.cut(text, most);
        for (int graphemes = most; cut.length() > most; cut = Graphemes.cut(text, graphemes)) {
            graphemes = Math.max(1, graphemes * most / cut.length());
        }
        return cut;
    }

    static String payload(String text, Message.Card card, String visibility) {
        ObjectNode payload = JsonMapper.shared()
                .createObjectNode()
                .put("commentary", LittleText.of(text))
                .put("visibility", visibility);
        payload.putObject("distribution")
                .put("feedDistribution", "MAIN_FEED")
                .<ObjectNode>set("targetEntities", JsonMapper.shared().createArrayNode())
                .set("thirdPartyDistributionChannels", JsonMapper.shared().createArrayNode());
        ObjectNode article = payload.putObject("content")
                .putObject("article")
                .put("source", card.link().toString())
                .put("title", card.title());
        if (!card.description().isEmpty()) {
            article.put("description", card.description());
        }
        return payload.put("lifecycleState", "PUBLISHED")
                .put("isReshareDisabledByAuthor", false)
                .toPrettyString();
    }

    /** LinkedIn takes nothing twice, and names what it has. */
    static Optional<Receipt> duplicate(Answer answer) {
        return answer instanceof Answer.Received received && received.status() == 422
                ? Answers.json(received)
                        .filter(body -> body.at("/errorDetails/inputErrors")
                                .valueStream()
                                .anyMatch(
                                        error -> error.path("code").asString("").equals("DUPLICATE_POST")))
                        .map(body -> URN.matcher(body.path("message").asString("")))
                        .filter(Matcher::find)
                        .map(urn -> receipt(urn.group()))
                : Optional.empty();
    }

    static Receipt receipt(String urn) {
        return new Receipt(urn, URI.create("https://www.linkedin.com/feed/update/" + urn + "/"));
    }
}
