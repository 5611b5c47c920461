package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Network;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A channel on Slack, through a webhook.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">incoming webhooks</a>
 */
final class Slack {
    static final NetworkKind KIND = new NetworkKind(
            "slack",
            "Slack",
            List.of(NetworkKind.Key.flag("card", "false: no preview of the link.")),
            true,
            new Traits("webhook", "4000 characters", "made by the server", Set.of(), Traits.Tested.CONTRACT),
            Slack::of);

    /** <a href="https://docs.slack.dev/reference/methods/chat.postMessage#truncating">a longer text may be cut</a> */
    private static final int CHARACTERS = 4000;

    private static final String MAKE = "Make a new webhook at api.slack.com/apps, in the app, under Incoming Webhooks";

    private static final IncomingWebhook.Dialect DIALECT = new IncomingWebhook.Dialect(
            MAKE,
            Length.utf16(CHARACTERS).of(Slack::escaped),
            Slack::escaped,
            answer -> answer.status() == 400 && !answer.text().contains("invalid_token"),
            Slack::advice);

    private Slack() {}

    /** Without {@code mrkdwn} only three signs mean anything. */
    private static Network of(AccountSettings settings) {
        boolean card = settings.flag("card", true);
        return new IncomingWebhook(
                settings,
                DIALECT,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("mrkdwn", false)
                        .put("unfurl_links", card)
                        .put("unfurl_media", card),
                card ? Network.Below.CARD : Network.Below.NOTHING);
    }

    /** @see <a href="https://docs.slack.dev/messaging/formatting-message-text#escaping">escaping</a> */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Optional<String> advice(Answer.Received answer) {
        return switch (answer.text().strip()) {
            case "invalid_token", "no_service", "no_team", "no_active_hooks", "team_disabled" ->
                Optional.of("The webhook is gone. " + MAKE + ", and put its address where the token comes from.");
            case "channel_not_found", "channel_is_archived" ->
                Optional.of("The channel is gone or archived. " + MAKE + " for another channel.");
            case "action_prohibited", "posting_to_general_channel_denied" ->
                Optional.of("An administrator of the workspace has forbidden it. Ask them, or choose another channel.");
            default -> Optional.empty();
        };
    }
}
