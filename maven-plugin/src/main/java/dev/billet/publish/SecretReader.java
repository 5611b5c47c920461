package dev.billet.publish;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.http.Secret;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds an account's token. It is never in {@code site.yaml} itself, and no message shows it. */
final class SecretReader {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env\\.([A-Za-z_][A-Za-z0-9_]*)}");

    /** Stands for any secret where nothing will be sent, also for an address; nobody can have this name (RFC 2606). */
    private static final Secret NEVER_SENT = new Secret("https://secret.invalid/");

    private final String account;
    private final Optional<Secrets> secrets;
    private final Consumer<Problem> problems;

    /** @param secrets absent where nothing will be sent, so that none is needed */
    SecretReader(String account, Optional<Secrets> secrets, Consumer<Problem> problems) {
        this.account = account;
        this.secrets = secrets;
        this.problems = problems;
    }

    Optional<Secret> read(Keys keys, boolean needed) {
        @Nullable Scalar token = keys.scalar("token").orElse(null);
        @Nullable Scalar server = keys.scalar("secret").orElse(null);
        if (token != null) {
            return ofEnvironment(token);
        }
        if (server != null) {
            return ofServer(server);
        }
        if (needed) {
            problems.accept(Problem.error(
                    keys.place(),
                    "account " + account + " has no token",
                    "Add token: ${env.NAME} with the name of an environment variable, or secret: with the id of a"
                            + " <server> in Maven's settings.xml."));
        }
        return Optional.empty();
    }

    /**
     * The secret that a text such as <code>${env.NAME}</code> stands for; empty if it stands for none.
     *
     * @param place of the account, for a variable that is not set
     */
    Optional<Secret> referredTo(String text, Place place) {
        Matcher name = ENVIRONMENT.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        if (secrets.isEmpty()) {
            return Optional.of(NEVER_SENT);
        }
        Optional<Secret> value = secrets.get().environment(name.group(1));
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    place,
                    "the environment variable " + name.group(1) + " is not set",
                    "Set it to what account " + account + " takes from it, then run this again."));
        }
        return value.or(() -> Optional.of(NEVER_SENT));
    }

    private Optional<Secret> ofEnvironment(Scalar token) {
        Matcher name = ENVIRONMENT.matcher(token.text());
        if (!name.matches()) {
            problems.accept(Problem.error(
                    token.place().whole(), // the line would show the secret
                    "token: of account " + account + " is written out; a secret must not stand in a file",
                    "Revoke it, put the new one into an environment variable, and write token: ${env.NAME}."));
            return Optional.empty();
        }
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> value = secrets.get().environment(name.group(1));
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    token.place(),
                    "the environment variable " + name.group(1) + " is not set",
                    "Set it to the token of account " + account + ", then run this again."));
        }
        return value;
    }

    private Optional<Secret> ofServer(Scalar server) {
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> value = secrets.get().server(server.text());
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    server.place(),
                    "Maven's settings.xml has no <server> with the id " + server.text() + " and a password",
                    "Add it to ~/.m2/settings.xml, with the token of account " + account + " as <password>."));
        }
        return value;
    }
}
