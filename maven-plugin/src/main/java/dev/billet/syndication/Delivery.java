package dev.billet.syndication;

import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** One announcement at its network: a post of its own or, as a later part of a thread, an answer to the part before it. */
record Delivery(Plan.Entry entry, Network network, LedgerState ledger) {
    PairState state() {
        return ledger.pair(entry.pair())
                .orElseThrow(() -> new IllegalStateException(entry.pair() + " was never planned"));
    }

    /** Whether it is its turn: an answer cannot come before what it answers. */
    boolean isDue() {
        return entry.part() == 1 || receipt(entry.part() - 1).isPresent();
    }

    /** Whether the network can be told what it answers, if it answers anything. */
    boolean hasPlace() {
        return entry.part() == 1 || to().isPresent();
    }

    IdempotencyKey key(Instant now) {
        Instant published = ledger.post(entry.post().post())
                .map(LedgerState.KnownPost::firstPublished)
                .orElse(entry.post().published());
        return IdempotencyKey.of(entry.pair(), state(), published, now);
    }

    Fit fit() {
        return entry.fit(network, ledger.facts(entry.account().name()));
    }

    SendResult send(Message message, IdempotencyKey key) {
        return to().map(to -> Guarded.reply((Threaded) network, message, to, key))
                .orElseGet(() -> Guarded.send(network, message, key));
    }

    /** @param link that was sent, or will be */
    Lookup find(URI link, IdempotencyKey key) {
        return to().map(to -> Guarded.findReply((Threaded) network, text(), to, key))
                .orElseGet(() -> Guarded.find(network, link, key));
    }

    /** What was sent, or will be. */
    private String text() {
        return Optional.ofNullable(state().text())
                .orElseGet(() -> fit() instanceof Fit.Fits fits ? fits.message().text() : "");
    }

    private Optional<Threaded.ReplyTo> to() {
        return entry.part() == 1 || !(network instanceof Threaded)
                ? Optional.empty()
                : receipt(1)
                        .flatMap(first -> receipt(entry.part() - 1)
                                .filter(previous -> !first.equals(Receipt.UNSEEN) && !previous.equals(Receipt.UNSEEN))
                                .map(previous -> new Threaded.ReplyTo(first, previous)));
    }

    private Optional<Receipt> receipt(int part) {
        Pair pair = new Pair(entry.pair().post(), entry.pair().account(), part);
        return ledger.pair(pair)
                .filter(state -> state.status() == PairState.Status.ANNOUNCED)
                .flatMap(state -> Optional.ofNullable(state.receipt()));
    }
}
