package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Page on Facebook. One token serves several Pages: we ask for the Page's own and post with that, because what a person's
 * token posts is a visitor's post that hardly anybody sees.
 *
 * @see <a href="https://developers.facebook.com/docs/pages-api/posts">Pages API</a>
 */
final class Facebook implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "facebook",
            "Facebook Page",
            List.of(
                    NetworkKind.Key.text("page", "The Page's number, as its About section shows it."),
                    NetworkKind.Key.text("profile", "Refused: no program may post to a personal profile."),
                    NetworkKind.Key.text("group", "Refused: no program may post to a group."),
                    NetworkKind.Key.text("clientId", "The App ID, for site:login."),
                    NetworkKind.Key.secret("clientSecret", "The App secret, for site:login."),
                    NetworkKind.Key.text(
                            "version", "The version of the Graph API; " + Facebook.VERSION + " if not given."),
                    NetworkKind.Key.text("server", "Where the API is; " + Facebook.API + " if not given.")),
            true,
            new Traits(
                    "Page token, does not end",
                    Facebook.CHARACTERS + " characters",
                    "made by Facebook",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Facebook::of);

    static final String API = "https://graph.facebook.com";

    /** Until 2028-07-29: <a href="https://developers.facebook.com/docs/graph-api/changelog/versions">versions</a>. */
    static final String VERSION = "v25.0";

    /** Not in the reference; what the site itself lets one write. */
    private static final int CHARACTERS = 63_206;

    private static final int READ_BACK = 100;

    /** Without it nothing can be posted. */
    private static final String POSTS = "pages_manage_posts";

    /** Without it the Page cannot be read, so that a lost answer stays unknown. */
    private static final String READS = "pages_read_engagement";

    /** The same message twice in a row: <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling/">506</a>. */
    private static final int DUPLICATE = 506;

    private static final String WHERE = " where the account's token comes from. To test it: mvn site:accounts";

    private final String page;
    private final @Nullable Secret secret;
    private final Graph given;
    private final FacebookView view;
    private @Nullable Graph own;

    private Facebook(AccountSettings settings) {
        page = page(settings);
        secret = settings.secret().orElse(null);
        URI api = NetworkKind.address("server", settings.text("server").orElse(API));
        String version = settings.text("version").orElse(VERSION);
        Server server = Server.at(
                        URI.create(api.toString().replaceFirst("/+$", "") + "/" + version),
                        "Make a new one in the Graph API Explorer as the manual says",
                        settings)
                .bearer(settings.secret())
                .advising(Facebook::advice);
        given = new Graph(server);
        view = new FacebookView(settings.text("server").map(it -> api), server);
    }

    private static Network of(AccountSettings settings) {
        return new Facebook(settings);
    }

    private static String page(AccountSettings settings) {
        String by = "Share the link by hand; mvn site:preview has a link for it";
        if (settings.text("profile").isPresent()) {
            throw new IllegalArgumentException(
                    "profile: Facebook has let no program post to a personal profile since" + " August 2018. " + by);
        }
        if (settings.text("group").isPresent()) {
            throw new IllegalArgumentException(
                    "group: Facebook has let no program post to a group since April 2024. " + by);
        }
        return settings.text("page")
                .filter(it -> it.matches("\\d+"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "page: the number of a Page is needed, such as \"1234567890\", which its About section shows"));
    }

    /** The link is the card, and not said again. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withoutLink(), Length.utf16(CHARACTERS), text -> payload(post, text), null);
    }

    private static String payload(Announcement post, String text) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("message", text)
                .put("link", post.link().toString())
                .put("fields", "id,permalink_url")
                .toPrettyString();
    }

    @Override
    public Verification verify() {
        Answer answer = given.server().get("/" + page + "?fields=id,name,link,access_token,category");
        if (Graph.code(answer) == 100 && answer instanceof Answer.Received received) {
            return new Verification.Refused(
                    given.server().answers().failure(received),
                    "Write the number of a Page as page:, one that the token's owner may write to. A personal profile or"
                            + " a group cannot be announced on.");
        }
        return given.server().verified(answer, this::verified);
    }

    private Verification verified(JsonNode body) {
        Graph graph = own(body);
        String who = body.path("name").asString(page)
                + Graph.address(body.path("link")).map(it -> " (" + it + ")").orElse("");
        Optional<Graph.Inspection> inspection = inspect();
        List<String> scopes = inspection.map(Graph.Inspection::scopes).orElse(List.of());
        if (!scopes.isEmpty() && !scopes.contains(POSTS)) {
            return new Verification.Refused(
                    "the token lacks the permission " + POSTS,
                    "Make one that has it, in the Graph API Explorer, and put it" + WHERE);
        }
        Validity validity = new Validity(
                inspection.map(Graph.Inspection::ends).orElse(null),
                scopes.isEmpty() ? List.of() : inspection.orElseThrow().lacking(List.of(READS)),
                view.warning(graph, page).map(List::of).orElse(List.of()));
        return new Verification.Accepted(who, Facts.NONE, validity);
    }

    /** A person's token is told the Page's own; a Page's is told itself. */
    private Graph own(JsonNode body) {
        String token = body.path("access_token").asString("");
        own = token.isEmpty() ? given : given.signedBy(new Secret(token));
        return own;
    }

    private Graph graph() {
        if (own == null) {
            Server.success(given.server().get("/" + page + "?fields=id,access_token"))
                    .ifPresent(this::own);
        }
        return own == null ? given : own;
    }

    /** As a batch, since the token would otherwise stand in the address. */
    private Optional<Graph.Inspection> inspect() {
        if (secret == null) {
            return Optional.empty();
        }
        String question = JsonMapper.shared()
                .createArrayNode()
                .add(JsonMapper.shared()
                        .createObjectNode()
                        .put("method", "GET")
                        .put("relative_url", "debug_token?input_token=" + Markup.query(secret.value())))
                .toString();
        return Server.success(given.post("/", Map.of("batch", question)))
                .map(answers -> answers.path(0).path("body").asString(""))
                .flatMap(body -> Answers.json(new Answer.Received(200, Map.of(), body.getBytes(UTF_8))))
                .flatMap(body -> Graph.Inspection.of(body.path("data")));
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Graph graph = graph();
        Map<String, String> fields = new TreeMap<>();
        Server.payload(message)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        Answer answer = graph.post("/" + page + "/feed", fields);
        if (Graph.code(answer) != DUPLICATE) {
            return graph.sent(answer, this::receipt);
        }
        Lookup lookup = find(message.link(), key);
        return lookup instanceof Lookup.Found found
                ? new SendResult.Announced(found.receipt())
                : graph.sent(answer, this::receipt);
    }

    private Optional<Receipt> receipt(JsonNode post) {
        String id = post.path("id").asString("");
        URI url = Graph.address(post.path("permalink_url"))
                .orElseGet(() -> URI.create("https://www.facebook.com/" + id.replaceFirst("_", "/posts/")));
        return id.isEmpty() ? Optional.empty() : Optional.of(new Receipt(id, url));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        Answer answer = graph().server()
                .get("/" + page
                        + "/published_posts?fields=id,permalink_url,message,attachments%7Bunshimmed_url%7D&limit="
                        + READ_BACK);
        return given.server().looked(answer, body -> {
            for (JsonNode post : body.path("data")) {
                if (shows(post, link)) {
                    return receipt(post);
                }
            }
            return Optional.empty();
        });
    }

    private static boolean shows(JsonNode post, URI link) {
        for (JsonNode attachment : post.path("attachments").path("data")) {
            if (Links.same(attachment.path("unshimmed_url").asString(""), link)) {
                return true;
            }
        }
        return Links.shows(post.path("message").asString(""), link);
    }

    /** The words; the card stays as it is. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        Answer answer = graph().post("/" + receipt.id(), Map.of("message", message.text()));
        return Optional.of(graph().sent(answer, body -> Optional.of(receipt)));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return Optional.of(graph().gone(graph().delete("/" + receipt.id()), receipt));
    }

    private static Optional<String> advice(Answer.Received answer) {
        return switch (Graph.code(answer)) {
            case Graph.TOKEN -> Optional.of(token(Graph.subcode(answer)) + WHERE);
            case 10, 200, 283, 294, 299 ->
                Optional.of(
                        "Give the token " + POSTS + " and " + READS + ", and its owner the right to write on the Page;"
                                + " a new token has the new rights. Put it" + WHERE);
            case 368 ->
                Optional.of(
                        "Facebook has blocked the Page or the app for a while. Look at the Page's Support Inbox, then:"
                                + " mvn site:announce");
            case DUPLICATE ->
                Optional.of("Facebook has this very text already, but not on the Page. Give the post another text with"
                        + " announce: in its front matter, then: mvn site:announce");
            default -> Optional.empty();
        };
    }

    private static String token(int subcode) {
        return switch (subcode) {
            case 460 -> "The password was changed, which ends all tokens. Make a new one and put it";
            case 463 -> "It has run out. Make one that does not, a Page token from a long-lived one, and put it";
            default -> "Make a new one in the Graph API Explorer and put it";
        };
    }
}
