package dev.billet.syndication;

import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Message;

/** A network where one post can answer another, so that a list of texts becomes a thread. */
public interface Threaded extends Network {
    /** What a part of a thread answers: the part before it, in a thread that begins with the first. */
    record ReplyTo(Receipt first, Receipt previous) {}

    /** Sends once, as an answer. */
    SendResult reply(Message message, ReplyTo to, IdempotencyKey key);

    /** Looks whether the account has given this answer. */
    Lookup findReply(String text, ReplyTo to, IdempotencyKey key);
}
