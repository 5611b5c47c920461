package dev.billet.syndication;

import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One account on one social network. Never retries, logs or reads the ledger: {@link Syndicator} does. */
public interface Network {
    /** Words the announcement within this network's limits, without any request; the link is never shortened. */
    Fit fit(Announcement announcement, TextTemplate template, Facts facts);

    /** What readers see below the text of an announcement. */
    enum Below {
        /** The link's preview. */
        CARD,
        /** The post's picture by itself. */
        PICTURE,
        NOTHING
    }

    /** What this account shows, as far as that is ours to say. */
    default Below below(Announcement announcement) {
        return Below.CARD;
    }

    /** Asks the server who we are and what its limits are; posts nothing. */
    Verification verify();

    /** Sends once. */
    SendResult send(Message message, IdempotencyKey key);

    /** Looks whether an announcement of the link is on the account. */
    Lookup find(URI link, IdempotencyKey key);

    /**
     * Changes what an announcement says; empty if this network cannot. Repeating it does no harm.
     *
     * @return {@link SendResult.Announced} when it is done
     */
    default Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.empty();
    }

    /**
     * Takes an announcement back; empty if this network cannot. Repeating it does no harm, and it is done if it is not there.
     *
     * @return {@link SendResult.Announced} when it is done
     */
    default Optional<SendResult> delete(Receipt receipt) {
        return Optional.empty();
    }

    /**
     * Files that the site has to serve for the account, by their name below the blog's address: what shows that the blog and
     * the account belong together.
     *
     * @param facts as far as they are known
     */
    default Map<String, String> files(Facts facts) {
        return Map.of();
    }

    /** As long as anybody can want to send again. */
    Duration ALWAYS = Duration.ofDays(36_500);

    /** For how long after a sending the same key makes no second post; zero where the network knows no keys. */
    default Duration repeatable(Facts facts) {
        return Duration.ZERO;
    }
}
