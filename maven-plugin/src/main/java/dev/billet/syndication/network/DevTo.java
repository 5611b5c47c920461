package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole post on dev.to, or on another site that runs Forem, with a link to the original that search engines follow.
 *
 * @see <a href="https://developers.forem.com/api/v1#tag/articles/operation/createArticle">the API</a>
 */
final class DevTo implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "devto",
            "dev.to",
            List.of(
                    NetworkKind.Key.flag(
                            "draft", "true: you publish the article there by hand, when you have read it."),
                    NetworkKind.Key.text("organization", "The number of the organisation it is published for."),
                    NetworkKind.Key.text("server", "Another site that runs Forem; https://dev.to if not given.")),
            true,
            new Traits(
                    "API key",
                    "the whole post; title 128 characters",
                    "made by the server",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            DevTo::new);

    private static final Length TITLE = Length.characters(128);
    private static final int TAGS = 4;
    private static final String ARTICLES = "/api/articles";

    private final Server server;
    private final boolean draft;
    private final Optional<Integer> organization;

    private DevTo(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse("https://dev.to"));
        Server open = Server.at(address, "Make a new one at dev.to under Settings, Extensions", settings);
        Optional<Secret> key = settings.secret();
        server = key.map(open::hiding).orElse(open).signing(request -> {
            var accepting = request.header("Accept", "application/vnd.forem.api-v1+json");
            return key.map(it -> accepting.header("api-key", it.value())).orElse(accepting);
        });
        draft = settings.flag("draft", false);
        organization = settings.text("organization").map(text -> NetworkKind.number("organization", text));
    }

    /** What can be too long is the title, of which the template's own words have no part. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, new TextTemplate("{title}"), TITLE, title -> payload(post, title), null);
    }

    private String payload(Announcement post, String title) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ObjectNode article = payload.putObject("article")
                .put("title", title)
                .put("body_markdown", Liquid.escaped(ArticleMarkdown.of(post)))
                .put("published", !draft)
                .put("canonical_url", post.link().toString());
        if (post.description() != null) {
            article.put("description", post.description());
        }
        if (post.image() != null) {
            article.put("main_image", post.image().address().toString());
        }
        organization.ifPresent(it -> article.put("organization_id", it));
        ArrayNode tags = article.putArray("tags");
        post.tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(TAGS)
                .forEach(tags::add);
        return payload.toPrettyString();
    }

    @Override
    public Verification verify() {
        return server.verified(
                server.get("/api/users/me"),
                me -> new Verification.Accepted("@" + me.path("username").asString(""), Facts.NONE));
    }

    /** An article of the same original is refused, and is ours. */
    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Answer answer = server.post(ARTICLES, Server.payload(message));
        boolean taken = answer instanceof Answer.Received received
                && received.status() == 422
                && received.text().contains("anonical");
        return taken && find(message.link(), key) instanceof Lookup.Found found
                ? new SendResult.Announced(found.receipt())
                : server.sent(answer, this::receipt);
    }

    /** A draft has no address that others can open. */
    private Optional<Receipt> receipt(JsonNode article) {
        String id = article.path("id").asString("");
        boolean isPublic = !draft && !article.path("url").asString("").isEmpty();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(
                        id, isPublic ? URI.create(article.path("url").asString()) : null));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.of(
                server.done(server.call("PUT", ARTICLES + "/" + receipt.id(), Server.payload(message)), receipt));
    }

    /** The API has no deletion: the article becomes a draft that nobody else sees. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("article").put("published", false);
        return Optional.of(server.gone(server.call("PUT", ARTICLES + "/" + receipt.id(), body), receipt));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return server.looked(server.get(ARTICLES + "/me/all?per_page=1000"), articles -> {
            for (JsonNode article : articles) {
                if (Links.same(article.path("canonical_url").asString(""), link)) {
                    return receipt(article);
                }
            }
            return Optional.empty();
        });
    }
}
