package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private final Server server;
    private final MastodonTimeline timeline;
    private final Style style;
    private final @Nullable MastodonMedia media;

    /** How the posts look. */
    record Style(@Nullable String visibility, @Nullable String warning, boolean attach) {}

    Mastodon(Server server, Style style, @Nullable MastodonMedia media) {
        this.server = server;
        this.timeline = new MastodonTimeline(server);
        this.style = style;
        this.media = media;
    }

    private static Network of(AccountSettings settings) {
        boolean attach = settings.text("image").orElse("card").equals("attach");
        Server server =
                server(NetworkKind.address("server", settings.text("server").orElse("")), settings);
        Style style = new Style(
                settings.text("visibility").orElse(null),
                settings.text("warning").orElse(null),
                attach);
        return new Mastodon(server, style, attach ? new MastodonMedia(server, settings.pause()) : null);
    }

    static Server server(URI address, AccountSettings settings) {
        return Server.at(
                        address,
                        "Make a new one under Preferences > Development with the scopes read and write",
                        settings)
                .bearer(settings.secret());
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

    /** A status with a picture of its own has no preview of its link. */
    @Override
    public Below below(Announcement announcement) {
        return media != null && announcement.image() != null ? Below.PICTURE : Below.CARD;
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
        Answer answer = timeline.ask();
        if (answer instanceof Answer.Received received && refuses(received.status())) {
            return server.answers().refusedToken(received);
        }
        return server.verified(answer, account -> {
            if (!mayWrite()) {
                return new Verification.Refused("the token lacks the permission write:statuses", server.token());
            }
            String url = account.path("url").asString(server.address().toString());
            return new Verification.Accepted(
                    "@" + account.path("acct").asString() + " (" + URI.create(url) + ")",
                    new MastodonFacts(server).read());
        });
    }

    /** What the app was made with, which servers tell since Mastodon 4.3. */
    private boolean mayWrite() {
        List<String> scopes = Server.success(server.get("/api/v1/apps/verify_credentials")).stream()
                .flatMap(app -> app.path("scopes").valueStream())
                .map(scope -> scope.asString(""))
                .toList();
        return scopes.isEmpty() || scopes.contains("write") || scopes.contains("write:statuses");
    }

    /** 401 is the word for it; snac says 422. A 403 may only mean that this token must not read. */
    private static boolean refuses(int status) {
        return status == 401 || status == 422;
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return create(Server.payload(message), message, key);
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        return create(
                Server.payload(message).put("in_reply_to_id", to.previous().id()), message, key);
    }

    private SendResult create(ObjectNode body, Message message, IdempotencyKey key) {
        ApiRequest request = server.request("POST", "/api/v1/statuses").header("Idempotency-Key", key.value());
        return post(request, body, message);
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
        return server.sent(answer, MastodonTimeline::receipt);
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.of(
                post(server.request("PUT", "/api/v1/statuses/" + receipt.id()), Server.payload(message), message));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        String status = "/api/v1/statuses/" + receipt.id();
        Answer answer = server.send(server.request("DELETE", status));
        if (!isMissing(answer)) {
            return Optional.of(server.done(answer, receipt));
        }
        boolean there = Server.success(server.get(status)).isPresent();
        return Optional.of(
                there
                        ? new SendResult.Rejected(
                                server.name() + " cannot delete a post through this API",
                                "Delete it there by hand, then: mvn site:announce")
                        : new SendResult.Announced(receipt));
    }

    private static boolean isMissing(Answer answer) {
        return answer instanceof Answer.Received received && (received.status() == 404 || received.status() == 410);
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return timeline.find(link);
    }

    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        return timeline.findReply(text, to.previous().id());
    }

    @Override
    public Duration repeatable(Facts facts) {
        return KEEPS_KEYS.matcher(facts.text(MastodonFacts.VERSION, "")).matches() ? KEY_KEPT : Duration.ZERO;
    }
}
