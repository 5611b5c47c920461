package dev.billet.syndication.network;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The whole post on Nostr.
 *
 * @see <a href="https://github.com/nostr-protocol/nips/blob/master/23.md">NIP-23, long-form content</a>
 */
record NostrArticle(NostrRelays relays) implements Network {
    private static final int KIND = 30_023;

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(
                post,
                template.withLink(),
                Ruler.ENDLESS,
                text -> NostrRelays.payload(KIND, tags(post), ArticleMarkdown.of(post)),
                null);
    }

    private static List<List<String>> tags(Announcement post) {
        List<List<String>> tags = new ArrayList<>();
        tags.add(List.of("d", post.post()));
        tags.add(List.of("title", post.title()));
        tags.add(List.of("published_at", String.valueOf(post.published().getEpochSecond())));
        Optional.ofNullable(post.description()).ifPresent(it -> tags.add(List.of("summary", it)));
        Optional.ofNullable(post.image())
                .ifPresent(it -> tags.add(List.of("image", it.address().toString())));
        tags.addAll(NostrRelays.tags(post));
        return tags;
    }

    @Override
    public Verification verify() {
        return relays.verify();
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return relays.publish(
                NostrRelays.event(message, key.frozen(), List.of()),
                named(message.announcement().post()));
    }

    private static Map<String, String> named(String name) {
        return Map.of("d", name);
    }

    /** A later article of the same name takes the place of the first. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        NostrEvent event = NostrRelays.event(message, relays.now(), List.of());
        return Optional.of(NostrRelays.kept(relays.publish(event, receipt.more()), receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        String name = KIND + ":" + relays.author() + ":" + receipt.more().getOrDefault("d", "");
        return Optional.of(relays.forget(receipt, KIND, List.of(List.of("a", name))));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return relays.find(
                KIND,
                "r",
                link.toString(),
                articles -> articles.stream()
                        .findFirst()
                        .<Lookup>map(article -> new Lookup.Found(NostrRelays.receipt(article, named(name(article)))))
                        .orElseGet(Lookup.Absent::new));
    }

    private static String name(JsonNode article) {
        return article.path("tags")
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
