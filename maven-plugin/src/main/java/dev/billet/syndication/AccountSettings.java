package dev.billet.syndication;

import dev.billet.http.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** What {@code site.yaml} says of one account, for its network to read. Keys and types are checked before. */
public interface AccountSettings {
    /** The author's name for the account. */
    String account();

    /** The blog's folder, which relative paths start from. */
    Path folder();

    Optional<String> text(String key);

    boolean flag(String key, boolean otherwise);

    OptionalInt number(String key);

    /** The token or password; empty if there is none, or none that this machine knows. */
    Optional<Secret> secret();
}
