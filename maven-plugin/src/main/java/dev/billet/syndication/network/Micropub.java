package dev.billet.syndication.network;

import dev.billet.http.Answer;
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
import dev.billet.syndication.message.Ruler;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * micro.blog, or any site that takes posts as Micropub says. micro.blog passes them on to other networks.
 *
 * @see <a href="https://www.w3.org/TR/micropub/">the specification</a>
 */
final class Micropub implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "micropub",
            "micro.blog and Micropub",
            List.of(
                    NetworkKind.Key.text("endpoint", "Where posts go; https://micro.blog/micropub if not given."),
                    NetworkKind.Key.text(
                            "blog", "On micro.blog, with several blogs: the address of the one to post to."),
                    NetworkKind.Key.flag("draft", "true: you publish the post there by hand.")),
            true,
            new Traits(
                    "app token",
                    "none",
                    "made by the server",
                    Set.of(Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Micropub::new);

    private final Server server;
    private final Optional<String> blog;
    private final boolean draft;

    private Micropub(AccountSettings settings) {
        URI address = NetworkKind.address("endpoint", settings.text("endpoint").orElse("https://micro.blog/micropub"));
        server = Server.at(address, "Make a new app token, on micro.blog under Account, App tokens", settings)
                .bearer(settings.secret())
                .advising(this::advice);
        blog = settings.text("blog");
        draft = settings.flag("draft", false);
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withLink(), Ruler.ENDLESS, text -> payload(post, text), null);
    }

    /** As HTML, since plain text is Markdown to some and not to others. */
    private String payload(Announcement post, String text) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("type").add("h-entry");
        ObjectNode properties = payload.putObject("properties");
        content(properties, text);
        if (!post.tags().isEmpty()) {
            ArrayNode categories = properties.putArray("category");
            post.tags().forEach(categories::add);
        }
        if (draft) {
            properties.putArray("post-status").add("draft");
        }
        blog.ifPresent(it -> payload.put("mp-destination", it));
        return payload.toPrettyString();
    }

    private static void content(ObjectNode properties, String text) {
        properties.putArray("content").addObject().put("html", "<p>" + Markup.linked(text) + "</p>");
    }

    @Override
    public Verification verify() {
        return server.verified(
                server.get("?q=config"), config -> new Verification.Accepted("an app of " + server.name(), Facts.NONE));
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Answer answer = server.post("", Server.payload(message));
        return server.located(answer, location -> new Receipt(location.toString(), draft ? null : location));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        ObjectNode body = action("update", receipt);
        content(body.putObject("replace"), message.text());
        return Optional.of(server.done(server.post("", body), receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return Optional.of(server.gone(server.post("", action("delete", receipt)), receipt));
    }

    private static ObjectNode action(String name, Receipt receipt) {
        return JsonNodeFactory.instance.objectNode().put("action", name).put("url", receipt.id());
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("Micropub has no way to ask for the latest posts");
    }

    private Optional<String> advice(Answer.Received answer) {
        return answer.status() == 403 || answer.text().contains("insufficient_scope")
                ? Optional.of(server.token())
                : Optional.empty();
    }
}
