package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Validity;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Threads, of Meta. A post is made in two steps: a container, which nobody sees, and its publication.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/posts">the API</a>
 */
final class Threads implements Threaded {
    static final NetworkKind KIND = new NetworkKind(
            "threads",
            "Threads",
            List.of(
                    NetworkKind.Key.text("clientId", "The Threads App ID, for site:login."),
                    NetworkKind.Key.secret("clientSecret", "The Threads App secret, for site:login."),
                    NetworkKind.Key.text("server", "Where the API is; " + Threads.API + " if not given.")),
            true,
            new Traits(
                    "token, 60 days, renewed by itself",
                    ThreadsRuler.CHARACTERS + " characters, an emoji several",
                    "made by Threads",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Threads::new);

    static final String API = "https://graph.threads.net";
    static final String VERSION = "/v1.0";

    /** It lives 60 days and can be renewed after one: <a href="https://developers.facebook.com/docs/threads/get-started/long-lived-tokens">tokens</a>. */
    private static final Duration RENEW_BEFORE = Duration.ofDays(50);

    private static final String ME = VERSION + "/me?fields=id,username";

    /** Without it nothing can be posted. */
    private static final String POSTS = "threads_content_publish";

    private static final String PERMISSIONS =
            "Give the app the permissions threads_basic and threads_content_publish; to delete also"
                    + " threads_delete, and for several texts in a row threads_manage_replies and"
                    + " threads_read_replies. Then generate a new token";

    /** The link's preview failed, which happens often and says nothing of the link. */
    private static final int NO_PREVIEW = 4279047;

    /** What was made a moment ago is not known to all of Threads' machines: the container, or the part that is answered. */
    private static final int NOT_YET_THERE = 4279009;

    private final TokenRenewal renewal;

    private Threads(AccountSettings settings) {
        Server server = Server.at(
                        NetworkKind.address("server", settings.text("server").orElse(API)),
                        "Generate a new one in the app, under Use cases, Settings, User Token Generator",
                        settings)
                .advising(Threads::advice);
        renewal = new TokenRenewal(
                server,
                settings.secret().map(OAuthToken::read).map(OAuthToken::renewingItself),
                RENEW_BEFORE,
                token -> server.client()
                        .send(server.request("GET", "/refresh_access_token?grant_type=th_refresh_token")
                                .bearer(token)),
                settings.keeper());
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        Announcement plain = post.withTitle(Markup.withoutMentions(post.title()));
        ThreadsRuler ruler = new ThreadsRuler();
        return Wording.fit(
                plain,
                template.withLink(),
                ruler,
                text -> new Message(
                        post,
                        text.text(),
                        ruler.length(text.text()),
                        ruler.limit(),
                        text.shortened(),
                        payload(text.text(), template.opens() ? Optional.of(post.link()) : Optional.empty()),
                        null));
    }

    private static String payload(String text, Optional<URI> preview) {
        ObjectNode payload =
                JsonMapper.shared().createObjectNode().put("media_type", "TEXT").put("text", text);
        preview.ifPresent(link -> payload.put("link_attachment", link.toString()));
        return payload.toPrettyString();
    }

    @Override
    public Verification verify() {
        return renewal.renew()
                .orElseGet(() -> graph().server().verified(graph().server().get(ME), this::verified));
    }

    private Verification verified(JsonNode me) {
        Optional<Graph.Inspection> inspection = inspect();
        boolean mayPost = inspection
                .map(Graph.Inspection::scopes)
                .filter(scopes -> !scopes.isEmpty() && !scopes.contains(POSTS))
                .isEmpty();
        if (!mayPost) {
            return new Verification.Refused("the token lacks the permission " + POSTS, PERMISSIONS);
        }
        String name = me.path("username").asString("");
        return new Verification.Accepted(
                "@" + name + " (https://www.threads.net/@" + name + ")", Facts.NONE, validity(inspection));
    }

    private Validity validity(Optional<Graph.Inspection> inspection) {
        Validity known = renewal.validity("the token ends after 60 days, and when that is is not known. Keep it"
                + " in Maven's settings.xml, named by secret: then it is renewed by itself.");
        Optional<Instant> ends = inspection.map(Graph.Inspection::ends);
        return renewal.isKept() || known.ends() != null || ends.isEmpty() ? known : Validity.until(ends.get());
    }

    /** What Threads says of the token, which can only be asked with it in the address. */
    private Optional<Graph.Inspection> inspect() {
        return renewal.token()
                .flatMap(token -> Server.success(graph().server()
                        .get(VERSION + "/debug_token?input_token="
                                + Markup.query(token.access().value()))))
                .flatMap(body -> Graph.Inspection.of(body.path("data")));
    }

    private Graph graph() {
        return new Graph(renewal.server());
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return create(fields(message));
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        Map<String, String> fields = fields(message);
        fields.put("reply_to_id", to.previous().id());
        return create(fields);
    }

    private static Map<String, String> fields(Message message) {
        Map<String, String> fields = new TreeMap<>();
        Server.payload(message)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }

    /** Without its preview rather than not at all. */
    private SendResult create(Map<String, String> fields) {
        Step first = publish(fields);
        if (!first.lacksOnlyThePreview()) {
            return result(first);
        }
        fields.remove("link_attachment");
        return result(publish(fields));
    }

    /** How far it came: to the publication, or only to a container, which nobody sees. */
    private record Step(boolean published, Answer answer) {
        boolean lacksOnlyThePreview() {
            return Graph.subcode(answer) == NO_PREVIEW || Graph.message(answer).contains("link_attachment");
        }
    }

    private Step publish(Map<String, String> fields) {
        Answer container = graph().post(VERSION + "/me/threads", fields);
        String id =
                Server.success(container).map(it -> it.path("id").asString("")).orElse("");
        return id.isEmpty()
                ? new Step(false, container)
                : new Step(true, graph().post(VERSION + "/me/threads_publish", Map.of("creation_id", id)));
    }

    private SendResult result(Step step) {
        if (Graph.subcode(step.answer) == NOT_YET_THERE) {
            return new SendResult.Deferred(graph().server().answers().failure(step.answer), null);
        }
        SendResult result = graph().sent(
                        step.answer,
                        body -> Optional.of(body.path("id").asString(""))
                                .filter(id -> !id.isEmpty())
                                .map(id -> new Receipt(id, permalink(id))));
        return !step.published && result instanceof SendResult.Unknown lost
                ? new SendResult.Deferred(lost.detail(), null)
                : result;
    }

    private @Nullable URI permalink(String id) {
        return Server.success(graph().server().get(VERSION + "/" + id + "?fields=permalink"))
                .flatMap(body -> Graph.address(body.path("permalink")))
                .orElse(null);
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new ThreadsPosts(graph().server()).find(link);
    }

    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        return new ThreadsPosts(graph().server()).findReply(text, to.previous().id());
    }

    /** There is no editing. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return Optional.of(graph().gone(graph().delete(VERSION + "/" + receipt.id()), receipt));
    }

    private static Optional<String> advice(Answer.Received answer) {
        return switch (Graph.code(answer)) {
            case Graph.TOKEN ->
                Optional.of("Generate a new token with the User Token Generator of the app, and put it"
                        + " where the account's token comes from. To test it: mvn site:accounts");
            case 10, 200 ->
                Optional.of("Give the app the permissions threads_basic and threads_content_publish; to delete also"
                        + " threads_delete, and for several texts in a row threads_manage_replies and"
                        + " threads_read_replies. Then generate a new token");
            default -> Optional.empty();
        };
    }
}
