package dev.billet.syndication;

import dev.billet.syndication.ledger.Receipt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one message: each case is one transition of the ledger. */
public sealed interface SendResult {
    record Announced(Receipt receipt) implements SendResult {}

    /** The network said no, and will again until its author changes something. */
    record Rejected(String reason, String remedy) implements SendResult {}

    /**
     * Certainly not posted; safe to send again.
     *
     * @param delay that the server asks for; null where it names none
     */
    record Deferred(String reason, @Nullable Duration delay) implements SendResult {}

    /** It left and no answer came: only reconciling can tell, never a second send. */
    record Unknown(String detail) implements SendResult {}
}
