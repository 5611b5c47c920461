package dev.billet.syndication.network;

import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Short texts on Nostr.
 *
 * @see <a href="https://github.com/nostr-protocol/nips/blob/master/10.md">NIP-10, threads</a>
 */
record NostrNote(NostrRelays relays) implements Threaded {
    private static final int KIND = 1;

    /** Only the first text of a thread is found by the post's link. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        List<List<String>> tags = template.opens() ? NostrRelays.tags(post) : List.of();
        return Wording.fit(
                post, template.withLink(), Ruler.ENDLESS, text -> NostrRelays.payload(KIND, tags, text), null);
    }

    @Override
    public Verification verify() {
        return relays.verify();
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return relays.publish(NostrRelays.event(message, key.frozen(), List.of()), Map.of());
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("e", to.first().id(), "", "root", relays.author()));
        if (!to.previous().id().equals(to.first().id())) {
            tags.add(List.of("e", to.previous().id(), "", "reply", relays.author()));
        }
        tags.add(List.of("p", relays.author()));
        return relays.publish(NostrRelays.event(message, key.frozen(), tags), Map.of());
    }

    /** A note stays what it is; of the two kinds only an article can be edited, which the network's traits tell. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.empty();
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        return Optional.of(relays.forget(receipt, KIND, List.of()));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return relays.find(KIND, "r", link.toString(), notes -> found(notes).orElseGet(Lookup.Absent::new));
    }

    private static Optional<Lookup> found(List<JsonNode> notes) {
        return notes.stream().findFirst().map(note -> new Lookup.Found(NostrRelays.receipt(note, Map.of())));
    }

    /** An answer of ours with other words may be the author's own, or ours in another dress: then nobody can tell. */
    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        String previous = to.previous().id();
        return relays.find(KIND, "e", previous, notes -> {
            List<JsonNode> answers =
                    notes.stream().filter(note -> answers(note, previous)).toList();
            List<JsonNode> same = answers.stream()
                    .filter(note -> note.path("content").asString("").equals(text))
                    .toList();
            return found(same)
                    .orElseGet(() -> answers.isEmpty()
                            ? new Lookup.Absent()
                            : new Lookup.CannotTell("there is another answer of yours to the part before it"));
        });
    }

    /** Its last {@code e} names what it answers, whether that is the thread's first note or a later one. */
    private static boolean answers(JsonNode note, String id) {
        return note.path("tags")
                .valueStream()
                .filter(tag -> tag.path(0).asString("").equals("e"))
                .reduce((first, second) -> second)
                .filter(tag -> tag.path(1).asString("").equals(id))
                .isPresent();
    }

    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }
}
