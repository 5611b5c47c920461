package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel or group on Telegram, written to by a bot.
 *
 * <p>The text goes out without markup, so that no letter of a title can be taken for it; Telegram finds links and hashtags
 * by itself.
 *
 * @see <a href="https://core.telegram.org/bots/api#sendmessage">the API</a>
 */
final class Telegram implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "telegram",
            "Telegram",
            List.of(
                    NetworkKind.Key.text("channel", "The channel's @name, or its number such as -1001234567890.")
                            .needed(),
                    NetworkKind.Key.text("topic", "In a group with topics: the number of the topic."),
                    NetworkKind.Key.flag("silent", "true: readers' devices make no sound."),
                    NetworkKind.Key.flag("card", "false: no preview of the link."),
                    NetworkKind.Key.text("server", "The Bot API's server; https://api.telegram.org if not given.")),
            true,
            new Traits(
                    "bot token",
                    "4096 characters",
                    "made by the server",
                    Set.of(Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Telegram::of);

    /** <a href="https://core.telegram.org/bots/api#sendmessage">text</a> */
    private static final int CHARACTERS = 4096;

    private static final Length RULER = Length.utf16(CHARACTERS);
    private static final String INVITE =
            "In Telegram, make the bot an administrator of the channel with the right to post messages.";

    private final Server server;
    private final String channel;
    private final Optional<Integer> topic;
    private final boolean silent;
    private final boolean card;

    private Telegram(AccountSettings settings) {
        Optional<Secret> token = settings.secret();
        URI home = NetworkKind.address("server", settings.text("server").orElse("https://api.telegram.org"));
        URI bot = home.resolve("/bot" + token.map(Secret::value).orElse(""));
        Server open = Server.at(bot, "Ask @BotFather in Telegram for the token (/mybots, API Token)", settings);
        server = token.map(open::hiding).orElse(open).advising(Telegram::advice);
        channel = settings.text("channel").orElse("");
        topic = settings.text("topic").map(text -> NetworkKind.number("topic", text));
        silent = settings.flag("silent", false);
        card = settings.flag("card", true);
    }

    private static Network of(AccountSettings settings) {
        return new Telegram(settings);
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withLink(), RULER, text -> payload(post, text), null);
    }

    private String payload(Announcement post, String text) {
        ObjectNode payload = about(channel).put("text", text);
        topic.ifPresent(it -> payload.put("message_thread_id", it));
        if (silent) {
            payload.put("disable_notification", true);
        }
        ObjectNode preview = payload.putObject("link_preview_options");
        if (card) {
            preview.put("url", post.link().toString());
        } else {
            preview.put("is_disabled", true);
        }
        return payload.toPrettyString();
    }

    @Override
    public Below below(Announcement announcement) {
        return card ? Below.CARD : Below.NOTHING;
    }

    private static ObjectNode about(String channel) {
        return JsonNodeFactory.instance.objectNode().put("chat_id", channel);
    }

    @Override
    public Verification verify() {
        return server.verified(server.get("/getMe"), me -> member(me.path("result")));
    }

    private Verification member(JsonNode bot) {
        Answer answer = server.post(
                "/getChatMember", about(channel).put("user_id", bot.path("id").asLong()));
        String name = "@" + bot.path("username").asString("");
        return server.verified(answer, body -> {
            JsonNode member = body.path("result");
            boolean admin = member.path("status").asString("").equals("administrator");
            boolean writes = admin
                    ? member.path("can_post_messages").asBoolean(true)
                    : member.path("status").asString("").equals("member");
            return writes
                    ? new Verification.Accepted(name + " in " + channel, Facts.NONE)
                    : new Verification.Refused(name + " may not post in " + channel, INVITE);
        });
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return server.sent(server.post("/sendMessage", Server.payload(message)), Telegram::receipt);
    }

    private static Optional<Receipt> receipt(JsonNode body) {
        JsonNode message = body.path("result");
        String id = message.path("message_id").asString("");
        JsonNode chat = message.path("chat");
        String name = chat.path("username").asString("");
        String place = name.isEmpty() ? "c/" + chat.path("id").asString("").replaceFirst("^-100", "") : name;
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(id, URI.create("https://t.me/" + place + "/" + id)));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        ObjectNode body = Server.payload(message).put("message_id", Long.parseLong(receipt.id()));
        body.remove(List.of("message_thread_id", "disable_notification"));
        return Optional.of(done(server.post("/editMessageText", body), receipt, "message is not modified"));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        ObjectNode body = about(channel).put("message_id", Long.parseLong(receipt.id()));
        return Optional.of(done(server.post("/deleteMessage", body), receipt, "message to delete not found"));
    }

    /** @param already what it says if there is nothing to do */
    private SendResult done(Answer answer, Receipt receipt, String already) {
        return said(answer).contains(already) ? new SendResult.Announced(receipt) : server.done(answer, receipt);
    }

    private static String said(Answer answer) {
        return Answers.json(answer)
                .map(body -> body.path("description").asString(""))
                .orElse("");
    }

    private static Optional<String> advice(Answer.Received answer) {
        String moved = Answers.json(answer)
                .map(body -> body.at("/parameters/migrate_to_chat_id").asString(""))
                .orElse("");
        String said = said(answer);
        if (!moved.isEmpty()) {
            return Optional.of("The group has a new number: write channel: \"" + moved + "\".");
        }
        if (answer.status() == 404) {
            return Optional.of("The token is not right. Ask @BotFather in Telegram for it (/mybots, API Token).");
        }
        if (said.contains("chat not found")) {
            return Optional.of("Write the channel's @name as channel: in quotes. " + INVITE);
        }
        if (said.contains("can't be deleted")) {
            return Optional.of("Bots can delete for 48 hours only: delete it there by hand, then: mvn site:announce");
        }
        return answer.status() == 403 || said.contains("rights") ? Optional.of(INVITE) : Optional.empty();
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("Telegram does not let a bot read what it has posted");
    }
}
