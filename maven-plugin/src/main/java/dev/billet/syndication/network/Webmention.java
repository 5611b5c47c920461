package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The pages that a post links to: each that wants to know of it is told. Telling twice does no harm, and tells of a change.
 *
 * @see <a href="https://www.w3.org/TR/webmention/#sending-webmentions">the specification</a>
 */
final class Webmention implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "webmention",
            "Webmention",
            List.of(),
            false,
            new Traits(
                    "none",
                    "none",
                    "none",
                    Set.of(Traits.Ability.KEY, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Webmention::of);

    /** A page that answers slower is left alone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AccountSettings settings;
    private final URI home;
    private final WebmentionEndpoint endpoint;

    Webmention(AccountSettings settings, WebmentionEndpoint endpoint) {
        this.settings = settings;
        home = settings.home();
        this.endpoint = endpoint;
    }

    private static Network of(AccountSettings settings) {
        return new Webmention(
                settings, new WebmentionEndpoint(new ApiClient(settings.patience(PATIENCE)), Reach.PUBLIC));
    }

    /** The text is the list of pages; the template plays no part. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        List<String> targets = targets(post);
        String text = String.join("\n", targets);
        return new Fit.Fits(new Message(post, text, targets.size(), 0, false, text, null));
    }

    private List<String> targets(Announcement post) {
        String html = post.article().html().orElse("");
        return Jsoup.parseBodyFragment(html, post.link().toString()).select("a[href]").stream()
                .map(a -> a.absUrl("href"))
                .filter(href -> href.startsWith("http") && !href.startsWith(home.toString()))
                .distinct()
                .toList();
    }

    @Override
    public Verification verify() {
        return new Verification.Accepted("the pages that posts link to", Facts.NONE);
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        List<String> targets = message.payload().lines().toList();
        SendResult result = tell(message.link(), targets, key.value());
        return result instanceof SendResult.Deferred it
                ? new SendResult.Deferred(it.reason() + ". " + withoutThem(message.announcement()), it.delay())
                : result;
    }

    private String withoutThem(Announcement post) {
        return "To do without: mvn site:announce -Dsite.resolve=\"" + post.source() + "@" + settings.account()
                + ":skip\"";
    }

    /**
     * Whether a page takes it is its own affair: what counts is that each of them was told that wants to be. One that does not
     * answer may want to be; it holds up none of the others.
     */
    private SendResult tell(URI source, List<String> targets, String id) {
        List<String> told = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (String target : targets) {
            WebmentionEndpoint.Wish wish = endpoint.of(target);
            if (wish instanceof WebmentionEndpoint.Wish.NoAnswer none) {
                troubles.add(server(none.page()).answers().failure(none.answer()));
            } else if (wish instanceof WebmentionEndpoint.Wish.ToBeTold it) {
                Answer answer = endpoint.post(it.place(), form(source, target));
                SendResult result = server(it.place()).done(answer, new Receipt(id, null));
                if (result instanceof SendResult.Announced) {
                    told.add(target);
                } else if (!(result instanceof SendResult.Rejected)) {
                    troubles.add(server(it.place()).answers().failure(answer));
                }
            }
        }
        if (!troubles.isEmpty()) {
            return new SendResult.Deferred(String.join("; ", troubles), null);
        }
        Map<String, String> more = new LinkedHashMap<>();
        more.put("source", source.toString());
        more.put("targets", String.join("\n", targets));
        more.put("told", String.join("\n", told));
        return new SendResult.Announced(new Receipt(id, null, more));
    }

    private Server server(URI address) {
        return Server.at(address, "Webmention knows no tokens", settings);
    }

    private static Map<String, String> form(URI source, String target) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("source", source.toString());
        form.put("target", target);
        return form;
    }

    /** The pages it links to now, and those it did. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        List<String> all = new ArrayList<>(targets(receipt));
        message.payload().lines().filter(target -> !all.contains(target)).forEach(all::add);
        return Optional.of(kept(tell(message.link(), all, receipt.id()), receipt));
    }

    /** A page looks at the post, and finds that it is gone. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        URI source = URI.create(receipt.more().getOrDefault("source", home.toString()));
        return Optional.of(kept(tell(source, targets(receipt), receipt.id()), receipt));
    }

    private static List<String> targets(Receipt receipt) {
        return receipt.more().getOrDefault("targets", "").lines().toList();
    }

    private static SendResult kept(SendResult result, Receipt receipt) {
        return result instanceof SendResult.Announced ? new SendResult.Announced(receipt) : result;
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("a page cannot be asked what it was told");
    }

    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }
}
