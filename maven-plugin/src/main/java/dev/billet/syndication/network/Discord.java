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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel on Discord, through a webhook of its own. The webhook's address is the secret.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook">the API</a>
 */
final class Discord implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "discord",
            "Discord",
            List.of(
                    NetworkKind.Key.text("thread", "The number of the thread to write in; a forum needs one."),
                    NetworkKind.Key.text("name", "Who the message is from, if not whom the webhook names."),
                    NetworkKind.Key.flag("silent", "true: readers' devices make no sound."),
                    NetworkKind.Key.flag("card", "false: no preview of the link.")),
            true,
            new Traits(
                    "webhook",
                    "2000 characters",
                    "made by the server",
                    Set.of(Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Discord::of);

    /** <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook-jsonform-params">content</a> */
    private static final int CHARACTERS = 2000;

    /** <a href="https://docs.discord.com/developers/resources/message#message-object-message-flags">flags</a> */
    private static final int SUPPRESS_EMBEDS = 1 << 2;

    private static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

    private static final Length RULER = Length.utf16(CHARACTERS).of(Discord::escaped);
    private static final String MAKE = "Make a new webhook in the channel's settings, Integrations, Webhooks";

    private final Server server;
    private final Optional<String> name;
    private final String thread;
    private final int flags;
    private @Nullable String guild;

    private Discord(AccountSettings settings) {
        Optional<Secret> hook = settings.secret();
        URI address = NetworkKind.secretAddress(hook, "https://discord.com/api/webhooks/1/x");
        Server open = Server.at(address, MAKE, settings);
        server = hook.map(it ->
                        open.hiding(it).hiding(new Secret(address.getPath().replaceFirst(".*/", "/"))))
                .orElse(open)
                .advising(Discord::advice);
        name = settings.text("name");
        thread = settings.text("thread").orElse("");
        flags = (settings.flag("card", true) ? 0 : SUPPRESS_EMBEDS)
                | (settings.flag("silent", false) ? SUPPRESS_NOTIFICATIONS : 0);
    }

    private static Network of(AccountSettings settings) {
        return new Discord(settings);
    }

    private static String escaped(String text) {
        return Markup.escaped(text, "\\`*_[]()<>#~|-");
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withLink(), RULER, this::payload, null);
    }

    @Override
    public Below below(Announcement announcement) {
        return (flags & SUPPRESS_EMBEDS) == 0 ? Below.CARD : Below.NOTHING;
    }

    /** Nobody is called, whatever a title says. */
    private String payload(String text) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("content", escaped(text));
        payload.putObject("allowed_mentions").putArray("parse");
        name.ifPresent(it -> payload.put("username", it));
        if (flags != 0) {
            payload.put("flags", flags);
        }
        return payload.toPrettyString();
    }

    private String query(String first) {
        String both =
                first + (thread.isEmpty() ? "" : (first.isEmpty() ? "" : "&") + "thread_id=" + Markup.query(thread));
        return both.isEmpty() ? "" : "?" + both;
    }

    @Override
    public Verification verify() {
        return server.verified(server.get(""), hook -> {
            guild = hook.path("guild_id").asString("");
            return new Verification.Accepted("the webhook " + hook.path("name").asString(""), Facts.NONE);
        });
    }

    /** Only with {@code wait} does the server say whether it kept the message. */
    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        if (guild == null) {
            verify();
        }
        return server.sent(server.post(query("wait=true"), Server.payload(message)), this::receipt);
    }

    private Optional<Receipt> receipt(JsonNode message) {
        String id = message.path("id").asString("");
        String place = guild == null || guild.isEmpty() ? "@me" : guild;
        URI url = URI.create("https://discord.com/channels/" + place + "/"
                + message.path("channel_id").asString("") + "/" + id);
        return id.isEmpty() ? Optional.empty() : Optional.of(new Receipt(id, url));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        ObjectNode body = Server.payload(message);
        body.remove(List.of("username", "flags"));
        return Optional.of(server.done(server.call("PATCH", at(receipt), body), receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return Optional.of(server.gone(server.send(server.request("DELETE", at(receipt))), receipt));
    }

    private String at(Receipt receipt) {
        return "/messages/" + receipt.id() + query("");
    }

    /** @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">the codes</a> */
    private static Optional<String> advice(Answer.Received answer) {
        int code = Answers.json(answer).map(body -> body.path("code").asInt(0)).orElse(0);
        return switch (code) {
            case 10_015 ->
                Optional.of("The webhook is gone. " + MAKE + ", and put its address where the token comes from.");
            case 50_027 ->
                Optional.of("The webhook's address is not whole. Copy it again, from the channel's settings.");
            case 10_003 -> Optional.of("The thread is gone. Write the number of another one as thread:.");
            case 220_001 -> Optional.of("The channel is a forum: write the number of one of its threads as thread:.");
            default -> Optional.empty();
        };
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("Discord does not let a webhook read the channel");
    }
}
