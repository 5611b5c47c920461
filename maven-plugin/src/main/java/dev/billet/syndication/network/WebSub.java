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
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A hub that brings a blog's feeds to their readers at once: it is told that they have changed, and fetches them. Telling it
 * twice does no harm.
 *
 * @see <a href="https://www.w3.org/TR/websub/#publishing">the specification</a>
 */
final class WebSub implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "websub",
            "WebSub",
            List.of(
                    NetworkKind.Key.text("hub", "The hub's address, the same as hub: of the blog.")
                            .needed(),
                    NetworkKind.Key.text(
                            "feeds", "The feeds that it is told of; feed.xml atom.xml feed.json if not given.")),
            false,
            new Traits(
                    "none",
                    "none",
                    "none",
                    Set.of(Traits.Ability.KEY, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            WebSub::new);

    private final Server hub;
    private final List<URI> feeds;

    private WebSub(AccountSettings settings) {
        hub = Server.at(
                NetworkKind.address("hub", settings.text("hub").orElse("")),
                "Look up whether the hub asks for an account",
                settings);
        feeds = List.of(settings.text("feeds")
                        .orElse("feed.xml atom.xml feed.json")
                        .split("[\\s,]+"))
                .stream()
                .map(feed -> settings.home().resolve(feed))
                .toList();
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        String text = feeds.stream().map(URI::toString).collect(Collectors.joining("\n"));
        return new Fit.Fits(new Message(post, text, feeds.size(), 0, false, text, null));
    }

    /** That the hub answers at all; it cannot be asked more. */
    @Override
    public Verification verify() {
        Answer answer = hub.send(hub.request("GET", ""));
        return answer instanceof Answer.Received
                ? new Verification.Accepted("the hub " + hub.name(), Facts.NONE)
                : new Verification.CannotTell(hub.answers().failure(answer));
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return ping(new Receipt(key.value(), null));
    }

    /** One request a feed, because not every hub reads more than one from a request. */
    private SendResult ping(Receipt receipt) {
        for (URI feed : feeds) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("hub.mode", "publish");
            form.put("hub.url", feed.toString());
            form.put("hub.topic", feed.toString());
            SendResult result = hub.done(hub.send(hub.request("POST", "").form(form)), receipt);
            if (!(result instanceof SendResult.Announced)) {
                return result;
            }
        }
        return new SendResult.Announced(receipt);
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.of(ping(receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return Optional.of(ping(receipt));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("a hub cannot be asked what it was told");
    }

    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }
}
