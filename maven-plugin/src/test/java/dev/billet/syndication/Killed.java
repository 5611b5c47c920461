package dev.billet.syndication;

/** The process ends here and now. An error, so that nothing catches it. */
final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
