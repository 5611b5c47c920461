package dev.billet.start;

import java.util.Optional;

/** Asks the author. */
@FunctionalInterface
public interface Questions {
    /** The answer; empty if there is none, so that the default holds. */
    Optional<String> ask(String question);

    /** There is nobody to ask, as in a script. */
    static Questions ofNobody() {
        return question -> Optional.empty();
    }
}
