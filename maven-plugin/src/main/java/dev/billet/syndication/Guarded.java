package dev.billet.syndication;

import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.util.Optional;

/**
 * Calls networks such that a bug in one holds up no other account. Of an exception only the kind is told: its text might
 * quote a secret.
 */
final class Guarded {
    private Guarded() {}

    static Verification verify(Network network) {
        try {
            return network.verify();
        } catch (RuntimeException e) {
            return new Verification.CannotTell(bug(e));
        }
    }

    static Fit fit(Network network, Announcement post, TextTemplate template, Facts facts) {
        try {
            return network.fit(post, template, facts);
        } catch (RuntimeException e) {
            return new Fit.Refused(bug(e), "Please report this as a bug of Billet.");
        }
    }

    static SendResult send(Network network, Message message, IdempotencyKey key) {
        try {
            return network.send(message, key);
        } catch (RuntimeException e) {
            return new SendResult.Unknown(bug(e));
        }
    }

    static SendResult reply(Threaded network, Message message, Threaded.ReplyTo to, IdempotencyKey key) {
        try {
            return network.reply(message, to, key);
        } catch (RuntimeException e) {
            return new SendResult.Unknown(bug(e));
        }
    }

    static Optional<SendResult> edit(Network network, Receipt receipt, Message message) {
        try {
            return network.edit(receipt, message);
        } catch (RuntimeException e) {
            return Optional.of(new SendResult.Unknown(bug(e)));
        }
    }

    static Optional<SendResult> delete(Network network, Receipt receipt) {
        try {
            return network.delete(receipt);
        } catch (RuntimeException e) {
            return Optional.of(new SendResult.Unknown(bug(e)));
        }
    }

    static Lookup find(Network network, URI link, IdempotencyKey key) {
        try {
            return network.find(link, key);
        } catch (RuntimeException e) {
            return new Lookup.CannotTell(bug(e));
        }
    }

    static Lookup findReply(Threaded network, String text, Threaded.ReplyTo to, IdempotencyKey key) {
        try {
            return network.findReply(text, to, key);
        } catch (RuntimeException e) {
            return new Lookup.CannotTell(bug(e));
        }
    }

    private static String bug(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return "a bug in Billet: " + e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
