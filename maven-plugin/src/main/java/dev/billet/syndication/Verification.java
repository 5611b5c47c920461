package dev.billet.syndication;

import dev.billet.syndication.ledger.Facts;

/** What a server says of our credentials. */
public sealed interface Verification {
    /** @param who the account as people know it */
    record Accepted(String who, Facts facts, Validity validity) implements Verification {
        public Accepted(String who, Facts facts) {
            this(who, facts, Validity.UNTOLD);
        }
    }

    record Refused(String reason, String remedy) implements Verification {}

    record CannotTell(String reason) implements Verification {}
}
