package dev.billet.syndication.ledger;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the ledger. */
public sealed interface Event {
    Instant at();

    /** A post's first publication, or its new place: fixes its id for good. */
    record PostSeen(Instant at, String id, String source, URI url, String title, Instant published) implements Event {}

    /** A new account, and what was there before it: never announced on it. */
    record Baseline(Instant at, String account, List<String> posts) implements Event {
        public Baseline {
            posts = List.copyOf(posts);
        }
    }

    /** What a server told about itself. */
    record Met(Instant at, String account, Facts facts) implements Event {}

    /** A post that was announced is no longer on the site, and the author has been told. */
    record Gone(Instant at, String id) implements Event {}

    /** Something about one pair. */
    sealed interface OfPair extends Event {
        Pair pair();
    }

    record Planned(Instant at, Pair pair) implements OfPair {}

    /**
     * Safe on disk before the request leaves.
     *
     * @param run which run of Billet it was
     */
    record Sending(Instant at, Pair pair, String run, URI link, String title, String text) implements OfPair {}

    /** What is announced now says this. */
    record Edited(Instant at, Pair pair, URI link, String title, String text) implements OfPair {}

    /** The announcement was taken back, because its post is gone. */
    record Deleted(Instant at, Pair pair) implements OfPair {}

    record Announced(Instant at, Pair pair, Receipt receipt) implements OfPair {}

    record Rejected(Instant at, Pair pair, String reason, String remedy) implements OfPair {}

    /** @param until not before; null for as soon as possible */
    record Deferred(
            Instant at, Pair pair, String reason, @Nullable Instant until) implements OfPair {}

    record Unknown(Instant at, Pair pair, String detail) implements OfPair {}

    /** What was sent without an answer was looked for when it could no longer arrive, and is not there. */
    record Missing(Instant at, Pair pair) implements OfPair {}

    /** Never to be announced, and why. */
    record Skipped(Instant at, Pair pair, String reason) implements OfPair {}

    /** Looked wrong; not announced unless the author asks. */
    record Held(Instant at, Pair pair, String reason, String remedy) implements OfPair {}

    /** The author wants it announced anew. */
    record Again(Instant at, Pair pair) implements OfPair {}
}
