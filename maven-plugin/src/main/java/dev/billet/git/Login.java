package dev.billet.git;

import dev.billet.http.Secret;
import java.util.Optional;
import java.util.function.Supplier;

/** A user and a password, or a token in its place. */
public record Login(String user, Secret password) {
    /** The name that stands where a token says it all. */
    public static final String TOKEN_USER = "x-access-token";

    /**
     * A place that may have a login.
     *
     * @param name as a message has it
     * @param hint said behind the name if there is none; may be empty
     * @param login asked only when the server wants one
     */
    public record Source(String name, String hint, Supplier<Optional<Login>> login) {}
}
