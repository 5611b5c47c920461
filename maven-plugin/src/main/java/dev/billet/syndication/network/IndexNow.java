package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The search engines that want to be told of new pages: Bing, Yandex, Seznam, Naver, Yep. A file on the blog with the key in
 * it shows that it is the blog that tells. Telling twice does no harm.
 *
 * @see <a href="https://www.indexnow.org/documentation">the protocol</a>
 */
final class IndexNow implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "indexnow",
            "IndexNow",
            List.of(
                    NetworkKind.Key.text("key", "8 to 128 letters, digits and hyphens of your own; they are no secret.")
                            .needed(),
                    NetworkKind.Key.text("server", "Whom to tell; https://api.indexnow.org tells all of them.")),
            false,
            new Traits(
                    "none",
                    "none",
                    "none",
                    Set.of(Traits.Ability.KEY, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            IndexNow::new);

    private final Server server;
    private final URI home;
    private final String key;

    private IndexNow(AccountSettings settings) {
        home = settings.home();
        key = settings.text("key").orElse("");
        if (!key.matches("[A-Za-z0-9-]{8,128}")) {
            throw new IllegalArgumentException("key: write 8 to 128 letters, digits and hyphens of your own choice");
        }
        URI address = NetworkKind.address("server", settings.text("server").orElse("https://api.indexnow.org"));
        server = Server.at(address, "IndexNow knows no tokens", settings).advising(this::advice);
    }

    @Override
    public Map<String, String> files(Facts facts) {
        return Map.of(key + ".txt", key);
    }

    private URI file() {
        return home.resolve(key + ".txt");
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        String link = post.link().toString();
        return new Fit.Fits(new Message(
                post, link, link.length(), 0, false, body(post.link()).toPrettyString(), null));
    }

    private ObjectNode body(URI link) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("host", home.getHost())
                .put("key", key)
                .put("keyLocation", file().toString());
        body.putArray("urlList").add(link.toString());
        return body;
    }

    @Override
    public Verification verify() {
        Answer answer = server.send(ApiRequest.get(file()));
        if (answer instanceof Answer.Received received
                && received.isSuccess()
                && received.text().strip().equals(key)) {
            return new Verification.Accepted("the key in " + file(), Facts.NONE);
        }
        return new Verification.CannotTell(file() + " is not there yet; the next mvn site:publish puts it there");
    }

    @Override
    public SendResult send(Message message, IdempotencyKey idempotency) {
        Receipt receipt = new Receipt(
                idempotency.value(), null, Map.of("link", message.link().toString()));
        return server.done(server.post("/indexnow", Server.payload(message)), receipt);
    }

    /** @return always, for the next text is of the same page */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.of(server.done(server.post("/indexnow", Server.payload(message)), receipt));
    }

    /** A page that is gone is told as well: the engine looks, and forgets it. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        URI link = URI.create(receipt.more().getOrDefault("link", home.toString()));
        return Optional.of(server.done(server.post("/indexnow", body(link)), receipt));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey idempotency) {
        return new Lookup.CannotTell("IndexNow cannot be asked what it was told");
    }

    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }

    private Optional<String> advice(Answer.Received answer) {
        return switch (answer.status()) {
            case 403 ->
                Optional.of("It does not find the key in " + file() + ". Publish the site, then: mvn site:announce");
            case 422 -> Optional.of("The blog's url: must be of the host that the key is on, " + home.getHost() + ".");
            default -> Optional.empty();
        };
    }
}
