package dev.billet.syndication.ledger;

/** The ledger cannot be read or written: a broken disk, a full one, or a file that something else has changed. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
