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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A blog on Tumblr, which gets a post of two blocks: the words, and the link, of which Tumblr makes a card.
 *
 * @see <a href="https://www.tumblr.com/docs/en/api/v2">the API</a>
 * @see <a href="https://www.tumblr.com/docs/npf">the blocks of a post</a>
 */
final class Tumblr implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "tumblr",
            "Tumblr",
            List.of(
                    NetworkKind.Key.text("blog", "The blog that posts: its name, such as staff, or its host.")
                            .needed(),
                    NetworkKind.Key.text("clientId", "The app's OAuth Consumer Key.")
                            .needed(),
                    NetworkKind.Key.secret("clientSecret", "The app's OAuth Consumer Secret.")
                            .needed(),
                    NetworkKind.Key.secret(
                            "tokenSecret",
                            "The Token Secret of a token that does not end; none with tokens of site:login."),
                    NetworkKind.Key.flag("draft", "true: you publish the post there by hand."),
                    NetworkKind.Key.text("server", "Where the API is; " + Tumblr.API + " if not given.")),
            true,
            new Traits(
                    "OAuth 1.0a token, or site:login",
                    Tumblr.CHARACTERS + " characters",
                    "made by Tumblr",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Tumblr::new);

    static final String API = "https://api.tumblr.com";

    /** Of one text block: <a href="https://www.tumblr.com/docs/npf#post-content-limits">limits</a>. */
    private static final int CHARACTERS = 4096;

    /** As many as one request gives. */
    private static final int READ_BACK = 20;

    /** So many posts a day, or in the queue: <a href="https://www.tumblr.com/docs/en/api/v2#posts---createreblog-a-post-neue-post-format">subcodes</a>. */
    private static final Set<Integer> FULL = Set.of(8022, 8023);

    private final TokenRenewal renewal;
    private final String blog;
    private final boolean draft;

    private Tumblr(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(API));
        renewal = TumblrToken.of(address, settings, this::advice);
        blog = settings.text("blog").orElse("");
        draft = settings.flag("draft", false);
    }

    private Server server() {
        return renewal.server();
    }

    private String path(String rest) {
        return "/v2/blog/" + Markup.query(blog) + rest;
    }

    /** The link is a block of its own, and not said again. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(
                post, template.withoutLink(), Length.characters(CHARACTERS), text -> payload(post, text), null);
    }

    private String payload(Announcement post, String text) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ArrayNode content = payload.putArray("content");
        content.addObject().put("type", "text").put("text", text);
        content.addObject().put("type", "link").put("url", post.link().toString());
        payload.put("state", draft ? "draft" : "published")
                .put("source_url", post.link().toString());
        if (!post.tags().isEmpty()) {
            payload.put(
                    "tags",
                    post.tags().stream().map(tag -> tag.replace(",", "")).collect(Collectors.joining(",")));
        }
        return payload.toPrettyString();
    }

    @Override
    public Verification verify() {
        return renewal.renew().orElseGet(() -> server().verified(server().get("/v2/user/info"), this::verified));
    }

    private Verification verified(JsonNode answer) {
        List<String> names = new ArrayList<>();
        for (JsonNode mine : answer.at("/response/user/blogs")) {
            String name = mine.path("name").asString("");
            String url = mine.path("url").asString("");
            names.add(name);
            if (name.equals(blog)
                    || url.replaceFirst("^https?://([^/]*).*", "$1").equals(blog)) {
                return new Verification.Accepted(name + " (" + url + ")", Facts.NONE, renewal.validity(""));
            }
        }
        return new Verification.Refused(
                "the token may not post to " + blog + ", only to " + String.join(", ", names),
                "Write one of those as blog:, or get a token as the owner of " + blog + ".");
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Answer answer = server().post(path("/posts"), Server.payload(message));
        return FULL.contains(code(answer))
                ? new SendResult.Deferred(server().answers().failure(answer), null)
                : server().sent(answer, body -> receipt(body.path("response")));
    }

    private Optional<Receipt> receipt(JsonNode post) {
        String id = post.path("id_string").asString(post.path("id").asString(""));
        String place = blog.contains(".") ? blog + "/post/" : "www.tumblr.com/" + blog + "/";
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(id, draft ? null : URI.create("https://" + place + id)));
    }

    /** One that was published by hand is another post than the draft. */
    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        Lookup published = find("/posts?npf=true&limit=" + READ_BACK, link);
        return draft && published instanceof Lookup.Absent ? find("/posts/draft?npf=true", link) : published;
    }

    private Lookup find(String where, URI link) {
        return server().looked(server().get(path(where)), body -> {
            for (JsonNode post : body.at("/response/posts")) {
                if (shows(post, link)) {
                    return receipt(post);
                }
            }
            return Optional.empty();
        });
    }

    private static boolean shows(JsonNode post, URI link) {
        for (JsonNode block : post.path("content")) {
            if (Links.same(block.path("url").asString(""), link)) {
                return true;
            }
        }
        return Links.same(post.path("source_url").asString(""), link);
    }

    /** A draft is the author's own: once it is published, nothing leads from it to the post. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return draft
                ? Optional.empty()
                : Optional.of(server().done(
                                server().call("PUT", path("/posts/" + receipt.id()), Server.payload(message)),
                                receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return draft
                ? Optional.empty()
                : Optional.of(server().gone(
                                server().post(
                                                path("/post/delete"),
                                                JsonNodeFactory.instance
                                                        .objectNode()
                                                        .put("id", receipt.id())),
                                receipt));
    }

    private static int code(Answer answer) {
        return Answers.json(answer)
                .map(body -> body.at("/errors/0/code").asInt(0))
                .orElse(0);
    }

    private Optional<String> advice(Answer.Received answer) {
        return switch (answer.status()) {
            case 403 -> Optional.of("Get a token whose owner may post to " + blog + ". " + server().token());
            case 404 -> Optional.of("Write the name of the blog as blog:, as it stands in its address.");
            default -> Optional.empty();
        };
    }
}
