package dev.billet.generator.content;

import java.util.Optional;

/** What an earlier build read with the same settings. Thread-safe. */
public interface Earlier {
    /** Remembers nothing. */
    Earlier NOTHING = file -> Optional.empty();

    /** The document of a file as it was then, if it could be used. */
    Optional<Document> find(String file);
}
