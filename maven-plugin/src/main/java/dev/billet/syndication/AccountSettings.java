package dev.billet.syndication;

import dev.billet.http.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What {@code site.yaml} says of one account, for its network to read. Keys and types are checked before. */
public interface AccountSettings {
    /** The author's name for the account. */
    String account();

    /** The blog's folder, which relative paths start from. */
    Path folder();

    /** Where the blog is served; ends with a slash. */
    URI home();

    Optional<String> text(String key);

    boolean flag(String key, boolean otherwise);

    OptionalInt number(String key);

    /** A mapping of names to texts, in the order of the file; empty if there is none. */
    default Map<String, String> texts(String key) {
        return Map.of();
    }

    /** The secret that {@code text} stands for, such as <code>${env.NAME}</code>; empty if it stands for none. */
    default Optional<Secret> secretOf(String text) {
        return Optional.empty();
    }

    /** The token or password; empty if there is none, or none that this machine knows. */
    Optional<Secret> secret();

    /**
     * Keeps a newer token where the account's token comes from, and says whether it could; empty where nothing can be kept, as
     * in an environment variable.
     */
    default Optional<Predicate<Secret>> keeper() {
        return Optional.empty();
    }

    /** By which the network tells how long a server asks to wait, and signs. */
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** How the network waits, where a server has to do its work first. */
    default Pause pause() {
        return Pause.real();
    }

    /** How long the network waits for a server's answer. */
    default Duration patience(Duration usual) {
        return usual;
    }
}
