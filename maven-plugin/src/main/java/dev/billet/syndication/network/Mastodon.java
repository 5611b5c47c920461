package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Answers;
import dev.billet.syndication.Facts;
import dev.billet.syndication.Fit;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Message;
import dev.billet.syndication.Network;
import dev.billet.syndication.Pause;
import dev.billet.syndication.Receipt;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.TextTemplate;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.Wording;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mastodon, and the servers that speak its API: GoToSocial, Pixelfed, Akkoma, Friendica, snac.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">the API</a>
 */
final class Mastodon implements Threaded {
    static final NetworkKind KIND = new NetworkKind(
            "mastodon",
            "Mastodon",
            List.of(
                    NetworkKind.Key.text("server", "The server's address, such as https://mastodon.social.")
                            .needed(),
                    NetworkKind.Key.visibility("public", "unlisted", "private", "direct"),
                    NetworkKind.Key.text("warning", "A content warning that the text is folded behind."),
                    NetworkKind.Key.image()),
            true,
            new Traits(
                    "access token",
                    "what the server says, 500 mostly",
                    "made by the server",
                    Set.of(Traits.Ability.KEY, Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.REAL_SERVER),
            Mastodon::of);

    /** The server keeps a key for an hour: <a href="https://docs.joinmastodon.org/methods/statuses/#create">Idempotency-Key</a>. */
    private static final Duration KEY_KEPT = Duration.ofMinutes(55);

    /** Mastodon itself and its forks. Others put their own name behind the version that they are compatible with. */
    private static final Pattern KEEPS_KEYS = Pattern.compile("[1-9]\\d*\\.\\d+\\.\\d+([-+.][\\w.+-]*)?");

    /** So many of its latest posts are looked through for an earlier announcement. */
    private static final int PAGES = 3;

    private final Server server;
    private final Style style;
    private final @Nullable MastodonMedia media;
    private @Nullable String id;

    /** Where, and as whom. */
    record Server(URI address, @Nullable Secret token, ApiClient client, Clock clock) {
        ApiRequest request(String method, String path) {
            ApiRequest request = ApiRequest.of(method, address.resolve(path));
            return token == null ? request : request.bearer(token);
        }

        Answer send(ApiRequest request) {
            return client.send(request);
        }

        Answers answers() {
            return new Answers(
                    address.getHost(),
                    token == null ? Redaction.NONE : new Redaction(List.of(token)),
                    "Make a new one under Preferences > Development with the scopes read and write, and put it where the"
                            + " account's token comes from. To test it: mvn site:accounts",
                    clock);
        }
    }

    /** How the posts look. */
    record Style(@Nullable String visibility, @Nullable String warning, boolean attach) {}

    Mastodon(Server server, Style style, @Nullable MastodonMedia media) {
        this.server = server;
        this.style = style;
        this.media = media;
    }

    private static Network of(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(""));
        Server server = new Server(address, settings.secret().orElse(null), new ApiClient(), Clock.systemUTC());
        boolean attach = settings.text("image").orElse("card").equals("attach");
        Style style = new Style(
                settings.text("visibility").orElse(null),
                settings.text("warning").orElse(null),
                attach);
        return new Mastodon(server, style, attach ? new MastodonMedia(server, Pause.real()) : null);
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        MastodonRuler ruler =
                MastodonRuler.of(facts, Optional.ofNullable(style.warning).orElse(""));
        Announcement unmentioning = post.withTitle(Markup.withoutMentions(post.title()));
        return Wording.fit(
                unmentioning,
                template.withLink(),
                ruler,
                text -> new Message(
                        post,
                        text.text(),
                        ruler.length(text.text()),
                        ruler.limit(),
                        text.shortened(),
                        payload(post, text.text()).toPrettyString(),
                        null));
    }

    private ObjectNode payload(Announcement post, String text) {
        ObjectNode payload = JsonMapper.shared().createObjectNode().put("status", text);
        String language = post.language().getLanguage();
        if (!language.isEmpty()) {
            payload.put("language", language);
        }
        if (style.visibility != null) {
            payload.put("visibility", style.visibility);
        }
        if (style.warning != null) {
            payload.put("spoiler_text", style.warning);
        }
        return payload;
    }

    @Override
    public Verification verify() {
        Answer answer = server.send(server.request("GET", "/api/v1/accounts/verify_credentials"));
        Optional<JsonNode> account = success(answer);
        if (account.isPresent()) {
            id = account.get().path("id").asString();
            URI url = URI.create(
                    account.get().path("url").asString(server.address().toString()));
            return new Verification.Accepted(
                    "@" + account.get().path("acct").asString() + " (" + url + ")", new MastodonFacts(server).read());
        }
        if (answer instanceof Answer.Received received && refuses(received.status())) {
            return server.answers().refusedToken(received);
        }
        return new Verification.CannotTell(server.answers().failure(answer));
    }

    /** 401 is the word for it; snac says 422. A 403 may only mean that this token must not read. */
    private static boolean refuses(int status) {
        return status == 401 || status == 422;
    }

    private static Optional<JsonNode> success(Answer answer) {
        return answer instanceof Answer.Received received && received.isSuccess()
                ? Answers.json(received)
                : Optional.empty();
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return create(body(message), message, key);
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        return create(body(message).put("in_reply_to_id", to.previous().id()), message, key);
    }

    private SendResult create(ObjectNode body, Message message, IdempotencyKey key) {
        ApiRequest request = server.request("POST", "/api/v1/statuses").header("Idempotency-Key", key.value());
        return post(request, body, message);
    }

    private static ObjectNode body(Message message) {
        return (ObjectNode) JsonMapper.shared().readTree(message.payload());
    }

    /** A picture is uploaded first; only what then shows it is an announcement. */
    private SendResult post(ApiRequest request, ObjectNode payload, Message message) {
        Announcement.@Nullable Image image = message.announcement().image();
        if (media != null && image != null && !payload.has("in_reply_to_id")) {
            MastodonMedia.Upload upload = media.upload(image);
            if (upload instanceof MastodonMedia.Upload.Failed failed) {
                return failed.result();
            }
            payload.putArray("media_ids").add(((MastodonMedia.Upload.Ready) upload).id());
        }
        Answer answer = server.send(request.json(payload.toString()));
        return server.answers().sent(answer, received -> Answers.json(received).flatMap(Mastodon::receipt));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.of(post(server.request("PUT", "/api/v1/statuses/" + receipt.id()), body(message), message));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        String status = "/api/v1/statuses/" + receipt.id();
        Answer answer = server.send(server.request("DELETE", status));
        if (!isMissing(answer)) {
            return Optional.of(server.answers().sent(answer, it -> Optional.of(receipt)));
        }
        boolean there = success(server.send(server.request("GET", status))).isPresent();
        return Optional.of(
                there
                        ? new SendResult.Rejected(
                                server.address().getHost() + " cannot delete a post through this API",
                                "Delete it there by hand, then: mvn site:announce")
                        : new SendResult.Announced(receipt));
    }

    private static boolean isMissing(Answer answer) {
        return answer instanceof Answer.Received received && (received.status() == 404 || received.status() == 410);
    }

    private static Optional<Receipt> receipt(JsonNode status) {
        String id = status.path("id").asString("");
        String url = status.path("url").asString(status.path("uri").asString(""));
        return id.isEmpty() ? Optional.empty() : Optional.of(new Receipt(id, url.isEmpty() ? null : URI.create(url)));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        if (id == null && !(verify() instanceof Verification.Accepted)) {
            return new Lookup.CannotTell(server.address().getHost() + " does not let this token read the account");
        }
        String older = "";
        for (int page = 0; page < PAGES; page++) {
            String path =
                    "/api/v1/accounts/" + id + "/statuses?exclude_reblogs=true&exclude_replies=true&limit=40" + older;
            Answer answer = server.send(server.request("GET", path));
            Optional<JsonNode> statuses = success(answer).filter(JsonNode::isArray);
            if (statuses.isEmpty()) {
                return new Lookup.CannotTell(server.answers().failure(answer));
            }
            String last = "";
            for (JsonNode status : statuses.get()) {
                if (shows(status, link)) {
                    return receipt(status).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Absent::new);
                }
                last = status.path("id").asString("");
            }
            if (statuses.get().size() < 40 || last.isEmpty()) {
                break;
            }
            older = "&max_id=" + last;
        }
        return new Lookup.Absent();
    }

    /** An answer of ours with other words may be the author's own, or ours in another dress: then nobody can tell. */
    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        if (id == null && !(verify() instanceof Verification.Accepted)) {
            return new Lookup.CannotTell(server.address().getHost() + " does not let this token read the account");
        }
        String previous = to.previous().id();
        Answer answer = server.send(server.request("GET", "/api/v1/statuses/" + previous + "/context"));
        Optional<JsonNode> answers =
                success(answer).map(context -> context.path("descendants")).filter(JsonNode::isArray);
        if (answers.isEmpty()) {
            return new Lookup.CannotTell(server.answers().failure(answer));
        }
        Lookup lookup = new Lookup.Absent();
        for (JsonNode status : answers.get()) {
            boolean ours = status.path("account").path("id").asString("").equals(id)
                    && status.path("in_reply_to_id").asString("").equals(previous);
            if (ours && Links.sameWords(status.path("content").asString(""), text)) {
                return receipt(status).<Lookup>map(Lookup.Found::new).orElse(lookup);
            }
            lookup = ours ? new Lookup.CannotTell("there is another answer of yours to the part before it") : lookup;
        }
        return lookup;
    }

    private static boolean shows(JsonNode status, URI link) {
        return Links.shows(status.path("content").asString(""), link)
                || Links.same(status.path("card").path("url").asString(""), link);
    }

    @Override
    public Duration repeatable(Facts facts) {
        return KEEPS_KEYS.matcher(facts.text(MastodonFacts.VERSION, "")).matches() ? KEY_KEPT : Duration.ZERO;
    }
}
