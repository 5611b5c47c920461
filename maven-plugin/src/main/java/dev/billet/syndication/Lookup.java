package dev.billet.syndication;

import dev.billet.syndication.ledger.Receipt;

/** What a network says when asked whether an announcement is there. */
public sealed interface Lookup {
    record Found(Receipt receipt) implements Lookup {}

    /** The whole of what was asked for was read, and it is not there. */
    record Absent() implements Lookup {}

    /** The network cannot be asked, or did not answer. */
    record CannotTell(String reason) implements Lookup {}
}
