package dev.billet.syndication.network;

import dev.billet.http.Answer;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A room on Matrix. Each request carries a transaction's id, so that the server makes one message of a repeated request.
 *
 * @see <a href="https://spec.matrix.org/latest/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid">sending</a>
 */
final class Matrix implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "matrix",
            "Matrix",
            List.of(
                    NetworkKind.Key.text("server", "The homeserver's address, such as https://matrix.example.org.")
                            .needed(),
                    NetworkKind.Key.text("room", "The room's address, such as #blog:example.org, or its id !….")
                            .needed(),
                    NetworkKind.Key.flag("silent", "false: readers' devices may make a sound.")),
            true,
            new Traits(
                    "access token",
                    "32000 bytes",
                    "made by the reader's server",
                    Set.of(Traits.Ability.KEY, Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.REAL_SERVER),
            Matrix::of);

    /** An event has 65536 bytes at most, and the text is in it twice: <a href="https://spec.matrix.org/latest/client-server-api/#size-limits">limits</a> */
    private static final int BYTES = 32_000;

    /** Synapse keeps transactions half an hour in memory; others longer. */
    private static final Duration KEY_KEPT = Duration.ofMinutes(25);

    private static final Length RULER = Length.bytes(BYTES).of(Markup::linked);
    private static final String CLIENT = "/_matrix/client/v3";

    private final Server server;
    private final String room;
    private final boolean silent;
    private @Nullable String joined;

    private Matrix(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(""));
        server = Server.at(
                        address,
                        "Make a new access token: log in as the bot, in Element under Settings, Help",
                        settings)
                .bearer(settings.secret())
                .advising(this::advice);
        room = settings.text("room").orElse("");
        silent = settings.flag("silent", true);
    }

    private static Network of(AccountSettings settings) {
        return new Matrix(settings);
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(
                post, template.withLink(), RULER, text -> content(text).toPrettyString(), null);
    }

    /** Nobody is called: {@code m.mentions} is empty. */
    private ObjectNode content(String text) {
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("msgtype", silent ? "m.notice" : "m.text")
                .put("body", text)
                .put("format", "org.matrix.custom.html")
                .put("formatted_body", Markup.linked(text));
        content.putObject("m.mentions");
        return content;
    }

    @Override
    public Verification verify() {
        return server.verified(
                server.get(CLIENT + "/account/whoami"),
                me -> new Verification.Accepted(me.path("user_id").asString("") + " in " + room, Facts.NONE));
    }

    /** Entering a room that we are in does nothing, and tells the id behind its address. */
    private Optional<Answer> join() {
        if (joined != null) {
            return Optional.empty();
        }
        Answer answer = server.post(CLIENT + "/join/" + Markup.query(room), JsonNodeFactory.instance.objectNode());
        joined = Server.success(answer)
                .map(body -> body.path("room_id").asString(""))
                .orElse(null);
        return joined == null ? Optional.of(answer) : Optional.empty();
    }

    private String inRoom() {
        return CLIENT + "/rooms/" + Markup.query(joined == null ? "" : joined);
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return put("/send/m.room.message/" + key.value(), Server.payload(message));
    }

    private SendResult put(String path, JsonNode body) {
        Optional<Answer> outside = join();
        if (outside.isPresent()) {
            return server.prepared(outside.get());
        }
        return server.sent(
                server.call("PUT", inRoom() + path, body),
                it -> receipt(it.path("event_id").asString("")));
    }

    private Optional<Receipt> receipt(String event) {
        return event.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(
                        event, URI.create("https://matrix.to/#/" + Markup.query(room) + "/" + Markup.query(event))));
    }

    /** A new event that takes the old one's place; its transaction is named by what it says, so repeating is safe. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        ObjectNode body = content("* " + message.text());
        body.set("m.new_content", Server.payload(message));
        body.putObject("m.relates_to").put("rel_type", "m.replace").put("event_id", receipt.id());
        String transaction = "edit-" + Integer.toHexString((receipt.id() + message.payload()).hashCode());
        SendResult result = put("/send/m.room.message/" + transaction, body);
        return Optional.of(result instanceof SendResult.Announced ? new SendResult.Announced(receipt) : result);
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        String event = Markup.query(receipt.id());
        SendResult result = put("/redact/" + event + "/delete-" + event, JsonNodeFactory.instance.objectNode());
        return Optional.of(result instanceof SendResult.Announced ? new SendResult.Announced(receipt) : result);
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        Optional<Answer> outside = join();
        if (outside.isPresent()) {
            return new Lookup.CannotTell(server.answers().failure(outside.get()));
        }
        Answer me = server.get(CLIENT + "/account/whoami");
        String sender = Server.success(me)
                .map(body -> body.path("user_id").asString(""))
                .orElse("");
        return server.looked(server.get(inRoom() + "/messages?dir=b&limit=100"), body -> {
            for (JsonNode event : body.path("chunk")) {
                boolean ours = event.path("sender").asString("").equals(sender)
                        && !event.at("/content/m.relates_to/rel_type")
                                .asString("")
                                .equals("m.replace");
                if (ours && Links.shows(event.at("/content/body").asString(""), link)) {
                    return receipt(event.path("event_id").asString(""));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public Duration repeatable(Facts facts) {
        return KEY_KEPT;
    }

    private Optional<String> advice(Answer.Received answer) {
        String code = Answers.json(answer)
                .map(body -> body.path("errcode").asString(""))
                .orElse("");
        return switch (code) {
            case "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN" -> Optional.of(server.token());
            case "M_FORBIDDEN", "M_NOT_FOUND", "M_INVALID_PARAM" ->
                Optional.of("Invite the bot into " + room + ", let it write there, and check room: for a slip.");
            default -> Optional.empty();
        };
    }
}
