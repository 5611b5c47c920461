package dev.billet.syndication.network;

import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Facts;
import dev.billet.syndication.Fit;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Message;
import dev.billet.syndication.Network;
import dev.billet.syndication.Receipt;
import dev.billet.syndication.Ruler;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.TextTemplate;
import dev.billet.syndication.Verification;
import dev.billet.syndication.Wording;
import dev.billet.syndication.network.NostrRelay.Said;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nostr: a signed note, or the whole article, on several relays. The event is the same at each attempt, and so is its id.
 *
 * @see <a href="https://github.com/nostr-protocol/nips">the NIPs</a>
 */
final class Nostr implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "nostr",
            "Nostr",
            List.of(
                    NetworkKind.Key.text("relays", "The relays' addresses, with spaces between: wss://nos.lol wss://….")
                            .needed(),
                    NetworkKind.Key.oneOf(
                            "as",
                            List.of("note", "article"),
                            "note: a short text with the link; article: the whole post (NIP-23).")),
            true,
            new Traits(
                    "secret key",
                    "what the relay says",
                    "made by the reader's app",
                    Set.of(Traits.Ability.KEY, Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.REAL_SERVER),
            Nostr::new);

    private static final int NOTE = 1;
    private static final int DELETION = 5;
    private static final int ARTICLE = 30_023;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String REMEDY = "Write other relays:, or do what it asks for, then: mvn site:announce";

    private final List<URI> relays;
    private final boolean isArticle;
    private final Optional<NostrKey> key;
    private final Clock clock;
    private final Duration patience;

    private Nostr(AccountSettings settings) {
        clock = settings.clock();
        patience = settings.patience(PATIENCE);
        relays = List.of(settings.text("relays").orElse("").strip().split("[\\s,]+")).stream()
                .map(Nostr::relay)
                .toList();
        isArticle = settings.text("as").orElse("note").equals("article");
        key = settings.secret()
                .map(secret -> NostrKey.of(secret)
                        .orElseThrow(() -> new IllegalArgumentException("the token is no key such as nsec1…")));
    }

    private static URI relay(String text) {
        if (!text.matches("wss?://[^/\\s]+\\S*")) {
            throw new IllegalArgumentException("relays: \"" + text + "\" is not an address such as wss://nos.lol");
        }
        return URI.create(text);
    }

    private List<NostrRelay> servers() {
        NostrKey known = key.orElseThrow(() -> new IllegalStateException("no key"));
        return relays.stream()
                .map(address -> new NostrRelay(address, known, patience, clock))
                .toList();
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(
                post,
                template.withLink(),
                Ruler.ENDLESS,
                text -> (isArticle
                                ? event(ARTICLE, articleTags(post), ArticleMarkdown.of(post))
                                : event(NOTE, tags(post), text))
                        .toPrettyString(),
                null);
    }

    private static ObjectNode event(int kind, List<List<String>> tags, String content) {
        ObjectNode event = JsonMapper.shared().createObjectNode().put("kind", kind);
        ArrayNode nodes = event.putArray("tags");
        tags.forEach(tag -> {
            ArrayNode node = nodes.addArray();
            tag.forEach(node::add);
        });
        return event.put("content", content);
    }

    private static List<List<String>> tags(Announcement post) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("r", post.link().toString()));
        post.tags().forEach(tag -> tags.add(List.of("t", tag.toLowerCase(Locale.ROOT))));
        return tags;
    }

    /** @see <a href="https://github.com/nostr-protocol/nips/blob/master/23.md">NIP-23</a> */
    private static List<List<String>> articleTags(Announcement post) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("d", post.post()));
        tags.add(List.of("title", post.title()));
        tags.add(List.of("published_at", String.valueOf(post.published().getEpochSecond())));
        Optional.ofNullable(post.description()).ifPresent(it -> tags.add(List.of("summary", it)));
        Optional.ofNullable(post.image())
                .ifPresent(it -> tags.add(List.of("image", it.address().toString())));
        tags.addAll(tags(post));
        return tags;
    }

    private static NostrEvent event(Message message, Instant created) {
        JsonNode event = Server.payload(message);
        List<List<String>> tags = event.path("tags")
                .valueStream()
                .map(tag -> tag.valueStream().map(it -> it.asString("")).toList())
                .toList();
        return new NostrEvent(
                event.path("kind").asInt(), created, tags, event.path("content").asString(""));
    }

    @Override
    public Verification verify() {
        NostrKey known = key.orElseThrow(() -> new IllegalStateException("no key"));
        String who = Bech32.encode("npub", known.publicKey());
        List<String> there = servers().stream()
                .filter(NostrRelay::answers)
                .map(relay -> relay.address().getHost())
                .toList();
        return there.isEmpty()
                ? new Verification.CannotTell("none of the relays accepts connections")
                : new Verification.Accepted(who + " on " + String.join(", ", there), Facts.NONE);
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return publish(
                event(message, key.frozen()), named(message.announcement().post()));
    }

    /** It is out when one relay has it; the others get it as well, as far as they want it. */
    private SendResult publish(NostrEvent event, Map<String, String> more) {
        ObjectNode signed = event.signed(key.orElseThrow());
        Map<Said, List<String>> replies = servers().stream()
                .map(relay -> Map.entry(relay, relay.publish(signed)))
                .collect(Collectors.groupingBy(
                        it -> it.getValue().said(),
                        Collectors.mapping(
                                it -> it.getKey().address().getHost() + ": "
                                        + it.getValue().words(),
                                Collectors.toList())));
        String words = replies.values().stream().flatMap(List::stream).sorted().collect(Collectors.joining("; "));
        if (replies.containsKey(Said.KEPT)) {
            return new SendResult.Announced(receipt(signed.path("id").asString(""), more));
        }
        if (replies.containsKey(Said.NOTHING)) {
            return new SendResult.Unknown(words);
        }
        return replies.containsKey(Said.LATER) || replies.containsKey(Said.ABSENT)
                ? new SendResult.Deferred(words, null)
                : new SendResult.Rejected(words, REMEDY);
    }

    private static Receipt receipt(String id, Map<String, String> more) {
        String note = Bech32.encode("note", HexFormat.of().parseHex(id));
        return new Receipt(id, URI.create("https://njump.me/" + note), more);
    }

    /** A later article of the same name takes the place of the first; a note stays what it is. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return isArticle
                ? Optional.of(kept(publish(event(message, clock.instant()), receipt.more()), receipt))
                : Optional.empty();
    }

    /** Relays are asked to forget it (NIP-09); what others have copied stays. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("e", receipt.id()));
        tags.add(List.of("k", String.valueOf(isArticle ? ARTICLE : NOTE)));
        if (isArticle) {
            String author = NostrEvent.hex(key.orElseThrow().publicKey());
            tags.add(List.of("a", ARTICLE + ":" + author + ":" + receipt.more().getOrDefault("d", "")));
        }
        return Optional.of(kept(publish(new NostrEvent(DELETION, clock.instant(), tags, ""), receipt.more()), receipt));
    }

    private static SendResult kept(SendResult result, Receipt receipt) {
        return result instanceof SendResult.Announced ? new SendResult.Announced(receipt) : result;
    }

    @Override
    public Lookup find(URI link, IdempotencyKey idempotency) {
        ObjectNode filter = JsonMapper.shared().createObjectNode();
        filter.putArray("authors").add(NostrEvent.hex(key.orElseThrow().publicKey()));
        filter.putArray("kinds").add(isArticle ? ARTICLE : NOTE);
        filter.putArray("#r").add(link.toString());
        filter.put("limit", 1);
        boolean all = true;
        for (NostrRelay relay : servers()) {
            Optional<Optional<JsonNode>> newest = relay.newest(filter);
            if (newest.isPresent() && newest.get().isPresent()) {
                JsonNode event = newest.get().get();
                return new Lookup.Found(receipt(event.path("id").asString(""), named(name(event))));
            }
            all &= newest.isPresent();
        }
        return all ? new Lookup.Absent() : new Lookup.CannotTell("not every relay says what it has");
    }

    private Map<String, String> named(String name) {
        return isArticle ? Map.of("d", name) : Map.of();
    }

    private static String name(JsonNode event) {
        return event.path("tags")
                .valueStream()
                .filter(tag -> tag.path(0).asString("").equals("d"))
                .map(tag -> tag.path(1).asString(""))
                .findFirst()
                .orElse("");
    }

    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }
}
