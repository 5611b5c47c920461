package dev.billet.syndication;

import java.net.URI;
import java.time.Duration;

/** One account on one social network. Never retries, logs or reads the ledger: {@link Syndicator} does. */
public interface Network {
    /** Words the announcement within this network's limits, without any request; the link is never shortened. */
    Fit fit(Announcement announcement, TextTemplate template, Facts facts);

    /** Asks the server who we are and what its limits are; posts nothing. */
    Verification verify();

    /** Sends once. */
    SendResult send(Message message, IdempotencyKey key);

    /** Looks whether an announcement of the link is on the account. */
    Lookup find(URI link, IdempotencyKey key);

    /** For how long after a sending the same key makes no second post; zero where the network knows no keys. */
    default Duration repeatable(Facts facts) {
        return Duration.ZERO;
    }
}
