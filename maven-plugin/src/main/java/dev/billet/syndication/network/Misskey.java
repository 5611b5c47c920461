package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Misskey, and the servers that came from it: Sharkey, Iceshrimp.
 *
 * @see <a href="https://misskey-hub.net/docs/for-developers/api/">the API</a>
 */
final class Misskey implements Threaded {
    static final NetworkKind KIND = new NetworkKind(
            "misskey",
            "Misskey",
            List.of(
                    NetworkKind.Key.text("server", "The server's address, such as https://misskey.io.")
                            .needed(),
                    NetworkKind.Key.visibility("public", "home", "followers"),
                    NetworkKind.Key.flag("local", "true: only those who are on the same server see it."),
                    NetworkKind.Key.text("warning", "A content warning that the text is folded behind.")),
            true,
            new Traits(
                    "access token",
                    "what the server says, 3000 mostly",
                    "made by the server",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Misskey::new);

    private static final int CHARACTERS = 3000;
    private static final String LIMIT = "characters";

    private final Server server;
    private final Optional<String> visibility;
    private final Optional<String> warning;
    private final boolean local;
    private @Nullable String id;

    private Misskey(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(""));
        server = Server.at(
                        address,
                        "Make a new one under Settings, API, with the rights to compose or delete notes and to view your"
                                + " account",
                        settings)
                .bearer(settings.secret())
                .advising(this::advice);
        visibility = settings.text("visibility");
        warning = settings.text("warning");
        local = settings.flag("local", false);
    }

    /** Misskey's markup has no escapes but this: what stands between the two is shown as it is. */
    private static String escaped(String text) {
        String quiet = Markup.withoutMentions(text);
        return Markup.outsideLinks(quiet, plain -> {
            if (!plain.matches("(?s).*[*_~`<>\\[\\]$:\\\\].*")) {
                return plain;
            }
            String words = plain.strip();
            int start = plain.indexOf(words);
            return plain.substring(0, start)
                    + "<plain>" + words.replace("</plain", "<\u2060/plain") + "</plain>"
                    + plain.substring(start + words.length());
        });
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        Length ruler = Length.utf16(facts.number(LIMIT, CHARACTERS)).of(Misskey::escaped);
        return Wording.fit(post, template.withLink(), ruler, this::payload, null);
    }

    private String payload(String text) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("text", escaped(text));
        payload.put("visibility", visibility.orElse("public"));
        payload.put("localOnly", local);
        warning.ifPresent(it -> payload.put("cw", it));
        return payload.toPrettyString();
    }

    @Override
    public Verification verify() {
        return server.verified(server.post("/api/i", JsonNodeFactory.instance.objectNode()), me -> {
            id = me.path("id").asString("");
            return new Verification.Accepted(
                    "@" + me.path("username").asString("") + " (" + server.address() + ")", facts());
        });
    }

    private Facts facts() {
        return Server.success(server.post("/api/meta", JsonNodeFactory.instance.objectNode()))
                .map(meta -> meta.path("maxNoteTextLength").asInt(0))
                .filter(limit -> limit > 0)
                .map(limit -> new Facts(Map.of(LIMIT, String.valueOf(limit))))
                .orElse(Facts.NONE);
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return create(Server.payload(message));
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        return create(Server.payload(message).put("replyId", to.previous().id()));
    }

    private SendResult create(ObjectNode note) {
        return server.sent(server.post("/api/notes/create", note), body -> receipt(body.path("createdNote")));
    }

    private Optional<Receipt> receipt(JsonNode note) {
        String note1 = note.path("id").asString("");
        return note1.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(note1, server.address().resolve("/notes/" + note1)));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        Answer answer = server.post(
                "/api/notes/delete", JsonNodeFactory.instance.objectNode().put("noteId", receipt.id()));
        return Optional.of(
                code(answer).equals("NO_SUCH_NOTE") ? new SendResult.Announced(receipt) : server.done(answer, receipt));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return looked(
                false,
                notes -> notes.filter(note -> Links.shows(note.path("text").asString(""), link))
                        .findFirst()
                        .flatMap(this::receipt)
                        .<Lookup>map(Lookup.Found::new)
                        .orElseGet(Lookup.Absent::new));
    }

    /** An answer of ours with other words may be the author's own, or ours in another dress: then nobody can tell. */
    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        return looked(true, notes -> {
            List<JsonNode> answers = notes.filter(note -> note.path("replyId")
                            .asString("")
                            .equals(to.previous().id()))
                    .toList();
            Lookup none = answers.isEmpty()
                    ? new Lookup.Absent()
                    : new Lookup.CannotTell("there is another answer of yours to the part before it");
            return answers.stream()
                    .filter(note -> note.path("text").asString("").equals(escaped(text)))
                    .findFirst()
                    .flatMap(this::receipt)
                    .<Lookup>map(Lookup.Found::new)
                    .orElse(none);
        });
    }

    private Lookup looked(boolean withReplies, Function<Stream<JsonNode>, Lookup> lookup) {
        if (id == null && !(verify() instanceof Verification.Accepted)) {
            return new Lookup.CannotTell(server.name() + " does not let this token read the account");
        }
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("userId", id)
                .put("limit", 100)
                .put("withReplies", withReplies);
        Answer answer = server.post("/api/users/notes", query);
        return Server.success(answer)
                .map(notes -> lookup.apply(notes.valueStream()))
                .orElseGet(() -> new Lookup.CannotTell(server.answers().failure(answer)));
    }

    private static String code(Answer answer) {
        return Answers.json(answer)
                .map(body -> body.at("/error/code").asString(""))
                .orElse("");
    }

    private Optional<String> advice(Answer.Received answer) {
        return switch (code(answer)) {
            case "CREDENTIAL_REQUIRED", "AUTHENTICATION_FAILED", "PERMISSION_DENIED", "YOUR_ACCOUNT_SUSPENDED" ->
                Optional.of(server.token());
            default -> Optional.empty();
        };
    }
}
