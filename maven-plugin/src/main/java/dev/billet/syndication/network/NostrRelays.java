package dev.billet.syndication.network;

import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Message;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The relays of one account, and the key that signs what they get. An event is the same at each attempt, and so is its id. */
final class NostrRelays {
    private static final int DELETION = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String REMEDY = "Write other relays:, or do what it asks for, then: mvn site:announce";

    private final List<URI> addresses;
    private final Optional<NostrKey> key;
    private final Clock clock;
    private final Duration patience;

    private NostrRelays(List<URI> addresses, Optional<NostrKey> key, Clock clock, Duration patience) {
        this.addresses = addresses;
        this.key = key;
        this.clock = clock;
        this.patience = patience;
    }

    static NostrRelays of(AccountSettings settings) {
        List<URI> addresses = List.of(settings.text("relays").orElse("").strip().split("[\\s,]+")).stream()
                .map(NostrRelays::address)
                .toList();
        Optional<NostrKey> key = settings.secret()
                .map(secret -> NostrKey.of(secret)
                        .orElseThrow(() -> new IllegalArgumentException("the token is no key such as nsec1…")));
        return new NostrRelays(addresses, key, settings.clock(), settings.patience(PATIENCE));
    }

    private static URI address(String text) {
        if (!text.matches("wss?://[^/\\s]+\\S*")) {
            throw new IllegalArgumentException("relays: \"" + text + "\" is not an address such as wss://nos.lol");
        }
        return URI.create(text);
    }

    private NostrKey key() {
        return key.orElseThrow(() -> new IllegalStateException("no key"));
    }

    private List<NostrRelay> relays() {
        NostrKey known = key();
        return addresses.stream()
                .map(address -> new NostrRelay(address, known, patience, clock))
                .toList();
    }

    /** Who signs, as events name them. */
    String author() {
        return NostrEvent.hex(key().publicKey());
    }

    Instant now() {
        return clock.instant();
    }

    /** What an event about a post says of it, whatever its kind: its link, and its tags. */
    static List<List<String>> tags(Announcement post) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("r", post.link().toString()));
        post.tags().forEach(tag -> tags.add(List.of("t", tag.toLowerCase(Locale.ROOT))));
        return tags;
    }

    /** Of an event that is not signed yet. */
    static String payload(int kind, List<List<String>> tags, String content) {
        ObjectNode event = JsonMapper.shared().createObjectNode().put("kind", kind);
        ArrayNode nodes = event.putArray("tags");
        tags.forEach(tag -> {
            ArrayNode node = nodes.addArray();
            tag.forEach(node::add);
        });
        return event.put("content", content).toPrettyString();
    }

    /** @param more tags than those that the message was worded with */
    static NostrEvent event(Message message, Instant created, List<List<String>> more) {
        JsonNode event = Server.payload(message);
        List<List<String>> tags = new ArrayList<>();
        event.path("tags")
                .forEach(tag ->
                        tags.add(tag.valueStream().map(it -> it.asString("")).toList()));
        tags.addAll(more);
        return new NostrEvent(
                event.path("kind").asInt(), created, tags, event.path("content").asString(""));
    }

    Verification verify() {
        String who = Bech32.encode("npub", key().publicKey());
        List<String> there = relays().stream()
                .filter(NostrRelay::answers)
                .map(relay -> relay.address().getHost())
                .toList();
        return there.isEmpty()
                ? new Verification.CannotTell("none of the relays accepts connections")
                : new Verification.Accepted(who + " on " + String.join(", ", there), Facts.NONE);
    }

    /** It is out when one relay has it; the others get it as well, as far as they want it. */
    SendResult publish(NostrEvent event, Map<String, String> more) {
        ObjectNode signed = event.signed(key());
        Map<Said, List<String>> replies = relays().stream()
                .map(relay -> Map.entry(relay, relay.publish(signed)))
                .collect(Collectors.groupingBy(
                        it -> it.getValue().said(),
                        Collectors.mapping(
                                it -> it.getKey().address().getHost() + ": "
                                        + it.getValue().words(),
                                Collectors.toList())));
        String words = replies.values().stream().flatMap(List::stream).sorted().collect(Collectors.joining("; "));
        if (replies.containsKey(Said.KEPT)) {
            return new SendResult.Announced(receipt(signed, more));
        }
        if (replies.containsKey(Said.NOTHING)) {
            return new SendResult.Unknown(words);
        }
        return replies.containsKey(Said.LATER) || replies.containsKey(Said.ABSENT)
                ? new SendResult.Deferred(words, null)
                : new SendResult.Rejected(words, REMEDY);
    }

    static Receipt receipt(JsonNode event, Map<String, String> more) {
        String id = event.path("id").asString("");
        String note = Bech32.encode("note", HexFormat.of().parseHex(id));
        return new Receipt(id, URI.create("https://njump.me/" + note), more);
    }

    /** Relays are asked to forget it (NIP-09); what others have copied stays. */
    SendResult forget(Receipt receipt, int kind, List<List<String>> more) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("e", receipt.id()));
        tags.add(List.of("k", String.valueOf(kind)));
        tags.addAll(more);
        return kept(publish(new NostrEvent(DELETION, now(), tags, ""), receipt.more()), receipt);
    }

    /** Of a change to what is there: its receipt stays. */
    static SendResult kept(SendResult result, Receipt receipt) {
        return result instanceof SendResult.Announced ? new SendResult.Announced(receipt) : result;
    }

    /**
     * Asks each relay for what we have said. Some hand out more than they are asked for, which must not be taken for it.
     *
     * @param tag that the events have, by its one letter, and its value
     * @param lookup in what one relay has; where it finds nothing the next one is asked
     */
    Lookup find(int kind, String tag, String value, Function<List<JsonNode>, Lookup> lookup) {
        ObjectNode filter = JsonMapper.shared().createObjectNode();
        filter.putArray("authors").add(author());
        filter.putArray("kinds").add(kind);
        filter.putArray("#" + tag).add(value);
        Lookup found = new Lookup.Absent();
        for (NostrRelay relay : relays()) {
            Lookup here = relay.events(filter)
                    .map(events -> lookup.apply(events.stream()
                            .filter(event -> isOurs(event, kind, tag, value))
                            .toList()))
                    .orElseGet(() -> new Lookup.CannotTell("not every relay says what it has"));
            if (here instanceof Lookup.Found) {
                return here;
            }
            found = here instanceof Lookup.CannotTell ? here : found;
        }
        return found;
    }

    private boolean isOurs(JsonNode event, int kind, String tag, String value) {
        return event.path("kind").asInt() == kind
                && event.path("pubkey").asString("").equals(author())
                && event.path("tags")
                        .valueStream()
                        .anyMatch(it -> it.path(0).asString("").equals(tag)
                                && it.path(1).asString("").equals(value));
    }
}
