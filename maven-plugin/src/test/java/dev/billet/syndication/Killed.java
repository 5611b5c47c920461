package dev.billet.syndication;

/** The process ends here and now. An error, so that nothing catches it. */
public final class Killed extends Error {
    private static final long serialVersionUID = 1;

    public Killed() {
        super("killed", null, false, false);
    }
}
