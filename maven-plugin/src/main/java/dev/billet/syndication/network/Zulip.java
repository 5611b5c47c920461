package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A channel on a Zulip server, written to by a bot.
 *
 * @see <a href="https://zulip.com/api/send-message">the API</a>
 */
final class Zulip implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "zulip",
            "Zulip",
            List.of(
                    NetworkKind.Key.text("server", "The organisation's address, such as https://club.zulipchat.com.")
                            .needed(),
                    NetworkKind.Key.text("email", "The bot's e-mail address.").needed(),
                    NetworkKind.Key.text("channel", "The channel's name.").needed(),
                    NetworkKind.Key.text("topic", "The topic of all announcements; each post's title if not given.")),
            true,
            new Traits(
                    "API key of a bot",
                    "10000 characters",
                    "made by the server",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Zulip::of);

    /** <a href="https://zulip.com/api/register-queue#response">max_message_length and max_topic_length</a> */
    private static final int CHARACTERS = 10_000;

    private static final int TOPIC = 60;
    private static final Length RULER = Length.characters(CHARACTERS).of(Zulip::escaped);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Server server;
    private final String email;
    private final String channel;
    private final Optional<String> topic;

    private Zulip(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(""));
        email = settings.text("email").orElse("");
        channel = settings.text("channel").orElse("");
        topic = settings.text("topic");
        server = Server.at(address, "Copy the bot's API key from Zulip, Settings, Bots", settings)
                .basic(email, settings.secret())
                .advising(this::advice);
    }

    private static Network of(AccountSettings settings) {
        return new Zulip(settings);
    }

    /** The signs that Zulip's Markdown lets a backslash take the meaning from. */
    private static String escaped(String text) {
        return Markup.withoutMentions(Markup.escaped(text, "\\`*_[]#>"));
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withLink(), RULER, text -> payload(post, text), null);
    }

    private String payload(Announcement post, String text) {
        Map<String, String> fields =
                new TreeMap<>(Map.of("type", "stream", "to", channel, "topic", topic(post), "content", escaped(text)));
        return form(fields);
    }

    private String topic(Announcement post) {
        String whole = topic.orElse(post.title());
        return whole.codePointCount(0, whole.length()) <= TOPIC
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, TOPIC - 1)) + "…";
    }

    private static String form(Map<String, String> fields) {
        ApiRequest.Content content = Objects.requireNonNull(
                ApiRequest.post(URI.create("https://form.example")).form(fields).content());
        return new String(content.bytes(), UTF_8);
    }

    private Answer post(String method, String path, String form) {
        return server.send(server.request(method, path).body(FORM, form.getBytes(UTF_8)));
    }

    @Override
    public Verification verify() {
        return server.verified(
                server.get("/api/v1/users/me"),
                me -> channel()
                        .<Verification>map(id -> new Verification.Accepted(
                                me.path("full_name").asString(email) + " in " + channel,
                                new Facts(Map.of("channel", id))))
                        .orElseGet(() -> new Verification.Refused(
                                server.name() + " has no channel " + channel + " that the bot can see", subscribe())));
    }

    private Optional<String> channel() {
        return Server.success(server.get("/api/v1/get_stream_id?stream=" + Markup.query(channel)))
                .map(body -> body.path("stream_id").asString(""))
                .filter(id -> !id.isEmpty());
    }

    private String subscribe() {
        return "Write the channel's name as channel:, and subscribe the bot to it if it is private.";
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Answer answer = post("POST", "/api/v1/messages", message.payload());
        return server.sent(answer, body -> receipt(body, topic(message.announcement())));
    }

    private Optional<Receipt> receipt(JsonNode message, String topic) {
        String id = message.path("id").asString("");
        String place = channel().map(it -> "channel/" + it + "/").orElse("");
        URI url = URI.create(server.address().toString().replaceFirst("/+$", "") + "/#narrow/" + place + "topic/"
                + Markup.query(topic).replace(".", "%2E").replace('%', '.') + "/near/" + id);
        return id.isEmpty() ? Optional.empty() : Optional.of(new Receipt(id, url));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        String body = form(Map.of("content", escaped(message.text())));
        return Optional.of(server.done(post("PATCH", "/api/v1/messages/" + receipt.id(), body), receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        Answer answer = server.send(server.request("DELETE", "/api/v1/messages/" + receipt.id()));
        boolean missing = answer instanceof Answer.Received received
                && received.status() == 400
                && received.text().contains("Invalid message");
        return Optional.of(missing ? new SendResult.Announced(receipt) : server.gone(answer, receipt));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        String narrow = "[{\"operator\":\"channel\",\"operand\":" + quoted(channel)
                + "},{\"operator\":\"sender\",\"operand\":" + quoted(email) + "}]";
        Answer answer =
                server.get("/api/v1/messages?anchor=newest&num_before=200&num_after=0&apply_markdown=true&narrow="
                        + Markup.query(narrow));
        return server.looked(answer, body -> {
            for (JsonNode message : body.path("messages")) {
                if (Links.shows(message.path("content").asString(""), link)) {
                    return receipt(message, message.path("subject").asString(""));
                }
            }
            return Optional.empty();
        });
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private Optional<String> advice(Answer.Received answer) {
        String code =
                Answers.json(answer).map(body -> body.path("code").asString("")).orElse("");
        return switch (code) {
            case "STREAM_DOES_NOT_EXIST" -> Optional.of(subscribe());
            case "INVALID_API_KEY", "USER_DEACTIVATED" -> Optional.of(server.token());
            default -> Optional.empty();
        };
    }
}
