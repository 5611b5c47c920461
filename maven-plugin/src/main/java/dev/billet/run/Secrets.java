package dev.billet.run;

import dev.billet.git.Login;
import dev.billet.http.Secret;
import java.util.Optional;

/** Where tokens and passwords come from. */
public interface Secrets {
    /** The value of an environment variable, if it is set and not empty. */
    Optional<Secret> environment(String name);

    /** Why the password of a {@code <server>} cannot be used; empty if it can, or if there is none. */
    default Optional<String> fault(String id) {
        return Optional.empty();
    }

    /** The password of a {@code <server>} of Maven's {@code settings.xml}, decrypted, if there is such a server. */
    Optional<Secret> server(String id);

    /** User and password of such a server; where it names no user, the one that goes with a token on GitHub. */
    default Optional<Login> login(String id) {
        return server(id).map(token -> new Login(Login.TOKEN_USER, token));
    }

    /**
     * Keeps a password as that of a {@code <server>} of {@code settings.xml}, encrypted where Maven has a master password.
     *
     * @return whether it could
     */
    default boolean keep(String server, Secret password) {
        return false;
    }
}
