package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.Network;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel on a Mattermost server, through a webhook.
 *
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">incoming webhooks</a>
 */
final class Mattermost {
    static final NetworkKind KIND = new NetworkKind(
            "mattermost",
            "Mattermost",
            List.of(
                    NetworkKind.Key.text("channel", "Another channel than the webhook's, by the name in its address."),
                    NetworkKind.Key.text("name", "Who the message is from, where the server allows it.")),
            true,
            new Traits("webhook", "16383 characters", "made by the server", Set.of(), Traits.Tested.CONTRACT),
            Mattermost::of);

    /** <a href="https://docs.mattermost.com/administration-guide/configure/environment-configuration-settings.html">a post</a> */
    private static final int CHARACTERS = 16_383;

    private static final String MAKE = "Make a new webhook in Mattermost under Integrations, Incoming Webhooks";

    private static final IncomingWebhook.Dialect DIALECT = new IncomingWebhook.Dialect(
            MAKE,
            Length.characters(CHARACTERS).of(Mattermost::escaped),
            Mattermost::escaped,
            answer -> id(answer).contains("webhook.text.") || id(answer).contains("parse"),
            Mattermost::advice);

    private Mattermost() {}

    private static Network of(AccountSettings settings) {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        settings.text("channel").ifPresent(it -> more.put("channel", it));
        settings.text("name").ifPresent(it -> more.put("username", it));
        return new IncomingWebhook(settings, DIALECT, more, Network.Below.CARD);
    }

    /** A webhook's @channel would ring at everybody. */
    private static String escaped(String text) {
        return Markup.withoutMentions(Markup.markdown(text));
    }

    private static String id(Answer.Received answer) {
        return Answers.json(answer).map(body -> body.path("id").asString("")).orElse("");
    }

    private static Optional<String> advice(Answer.Received answer) {
        String id = id(answer);
        if (id.contains("webhook.channel") || id.contains("channel_locked")) {
            return Optional.of("Write another channel:, by the name in its address, or leave the key out.");
        }
        return id.contains("webhook.invalid") || id.contains("webhook.disabled") || answer.status() == 404
                ? Optional.of("The webhook is gone or switched off. " + MAKE
                        + ", and put its address where the token comes from.")
                : Optional.empty();
    }
}
