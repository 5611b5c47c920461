package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bluesky, on its own servers or any other that keeps AT Protocol records.
 *
 * <p>We choose the record's key, the same at each attempt, and ask the server to put the record only if nothing is there
 * ({@code swapRecord: null}); so sending again can never make a second post.
 *
 * @see <a href="https://docs.bsky.app/docs/advanced-guides/posts">posts</a>
 */
final class Bluesky implements Threaded {
    static final NetworkKind KIND = new NetworkKind(
            "bluesky",
            "Bluesky",
            List.of(
                    NetworkKind.Key.text("handle", "The account's handle, such as ada.bsky.social, or its DID.")
                            .needed(),
                    NetworkKind.Key.text("server", "The server to log in at; https://bsky.social if not given."),
                    NetworkKind.Key.text(
                            "publication",
                            "The blog's name for standard.site records, which give a richer card; none if not given.")),
            true,
            new Traits(
                    "app password",
                    "300 characters",
                    "made by Billet",
                    Set.of(Traits.Ability.KEY, Traits.Ability.READ_BACK, Traits.Ability.DELETE),
                    Traits.Tested.REAL_SERVER),
            Bluesky::of);

    /** <a href="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json">the lexicon</a> */
    private static final int LARGEST_THUMBNAIL = 1_000_000;

    private final BlueskySession session;
    private final BlueskyPosts posts;
    private final ApiClient client;
    private final @Nullable StandardSite site;

    Bluesky(BlueskySession session, ApiClient client) {
        this(session, client, null);
    }

    Bluesky(BlueskySession session, ApiClient client, @Nullable StandardSite site) {
        this.session = session;
        this.posts = new BlueskyPosts(session);
        this.client = client;
        this.site = site;
    }

    private static Network of(AccountSettings settings) {
        ApiClient client = Server.client(settings);
        URI server = NetworkKind.address("server", settings.text("server").orElse("https://bsky.social"));
        String handle = settings.text("handle").orElse("").replaceFirst("^@", "");
        BlueskySession session =
                new BlueskySession(server, handle, settings.secret().orElse(null), client, settings.clock());
        return settings.text("publication")
                .map(name -> new Bluesky(session, client, new StandardSite(session, settings.home(), name, handle)))
                .orElseGet(() -> new Bluesky(session, client));
    }

    @Override
    public Map<String, String> files(Facts facts) {
        return site == null ? Map.of() : site.proof(facts);
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        BlueskyRuler ruler = new BlueskyRuler();
        return Wording.fit(post, template, ruler, text -> {
            Message.@Nullable Card card = template.opens() ? BlueskyRecord.card(post) : null;
            String payload = BlueskyRecord.of(post, text.text(), card).toPrettyString();
            return new Message(
                    post, text.text(), ruler.length(text.text()), ruler.limit(), text.shortened(), payload, card);
        });
    }

    @Override
    public Verification verify() {
        Optional<Answer> refusal = session.login();
        if (refusal.isEmpty()) {
            return new Verification.Accepted(
                    "@" + session.handle() + " (https://bsky.app/profile/" + session.handle() + ")",
                    new Facts(Map.of("did", session.did())));
        }
        if (refusal.get() instanceof Answer.Received received
                && (received.status() == 401 || received.status() == 400)) {
            return session.answers().refusedToken(received);
        }
        return new Verification.CannotTell(session.answers().failure(refusal.get()));
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return put(Server.payload(message), message, key);
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        ObjectNode record = Server.payload(message);
        ObjectNode reply = record.putObject("reply");
        reply.set("root", BlueskyRecord.reference(to.first()));
        reply.set("parent", BlueskyRecord.reference(to.previous()));
        return put(record, message, key);
    }

    private SendResult put(ObjectNode record, Message message, IdempotencyKey key) {
        Message.@Nullable Card card = message.card();
        Optional<Answer> refusal = session.login();
        if (refusal.isPresent()) {
            return session.answers().prepared(refusal.get(), it -> Optional.empty());
        }
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put("repo", session.did())
                .put("collection", BlueskyRecord.COLLECTION)
                .put("rkey", Tid.of(key))
                .put("validate", true)
                .putNull("swapRecord");
        record.put("createdAt", BlueskyRecord.MOMENT.format(key.frozen()));
        if (card != null && card.image() != null) {
            Thumbnail.of(card.image().address(), LARGEST_THUMBNAIL, client)
                    .flatMap(this::upload)
                    .ifPresent(blob -> ((ObjectNode) record.path("embed").path("external")).set("thumb", blob));
        }
        if (card != null && site != null) {
            site.references(message.announcement(), key)
                    .ifPresent(references ->
                            ((ObjectNode) record.path("embed").path("external")).set("associatedRefs", references));
        }
        body.set("record", record);
        Answer answer = session.post("com.atproto.repo.putRecord", request -> request.json(body.toString()));
        if (BlueskySession.error(answer).equals("InvalidSwap")) {
            return posts.at(key)
                    .<SendResult>map(SendResult.Announced::new)
                    .orElseGet(() -> new SendResult.Unknown(session.answers().failure(answer)));
        }
        SendResult result =
                session.answers().sent(answer, it -> Answers.json(it).flatMap(said -> posts.receipt(said, record)));
        if (card != null && site != null && result instanceof SendResult.Announced done) {
            site.announced(message.announcement(), key, BlueskyRecord.reference(done.receipt()));
        }
        return result;
    }

    private Optional<JsonNode> upload(Thumbnail thumbnail) {
        Answer answer = session.post(
                "com.atproto.repo.uploadBlob", request -> request.body(thumbnail.type(), thumbnail.bytes()));
        return answer instanceof Answer.Received received && received.isSuccess()
                ? Answers.json(received).map(body -> body.path("blob")).filter(JsonNode::isObject)
                : Optional.empty();
    }

    /** By its key; else, for what was announced before the ledger or the post's date changed, by its card. */
    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return posts.find(
                key, record -> Links.same(record.at("/embed/external/uri").asString(""), link));
    }

    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        String previous = to.previous().id();
        return posts.find(
                key,
                record -> record.at("/reply/parent/uri").asString("").equals(previous)
                        && record.path("text").asString("").equals(text));
    }

    /** Posts cannot be edited: the app goes on showing the first text. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        Optional<Answer> refusal = session.login();
        if (refusal.isPresent()) {
            return Optional.of(session.answers().prepared(refusal.get(), it -> Optional.empty()));
        }
        String key = receipt.id().substring(receipt.id().lastIndexOf('/') + 1);
        if (site != null) {
            delete(StandardSite.DOCUMENT, key);
        }
        return Optional.of(session.answers().sent(delete(BlueskyRecord.COLLECTION, key), it -> Optional.of(receipt)));
    }

    private Answer delete(String collection, String key) {
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("repo", session.did())
                .put("collection", collection)
                .put("rkey", key)
                .toString();
        return session.post("com.atproto.repo.deleteRecord", request -> request.json(body));
    }

    /** The key stays taken as long as the post is there. */
    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }
}
