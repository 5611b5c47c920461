package dev.billet.settings;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.http.Secret;
import dev.billet.run.Secrets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds an account's token. It is never in {@code site.yaml} itself, and no message shows it. */
public final class SecretReader {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env\\.([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern SERVER = Pattern.compile("\\$\\{server\\.([^\\s{}]+)}");

    /** Stands for any secret where nothing will be sent, also for an address; nobody can have this name (RFC 2606). */
    private static final Secret NEVER_SENT = new Secret("https://secret.invalid/");

    private final String account;
    private final Optional<Secrets> secrets;
    private final Consumer<Problem> problems;

    /** @param secrets absent where nothing will be sent, so that none is needed */
    public SecretReader(String account, Optional<Secrets> secrets, Consumer<Problem> problems) {
        this.account = account;
        this.secrets = secrets;
        this.problems = problems;
    }

    Optional<Secret> read(Keys keys, boolean needed) {
        @Nullable Scalar token = keys.scalar("token").orElse(null);
        @Nullable Scalar server = keys.scalar("secret").orElse(null);
        if (token != null) {
            return reference("token", token);
        }
        if (server != null) {
            return ofServer("token", server.text(), server);
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
    public Optional<Secret> referredTo(String text, Place place) {
        Optional<String> variable = name(ENVIRONMENT, text);
        Optional<String> server = name(SERVER, text);
        if (variable.isEmpty() && server.isEmpty()) {
            return Optional.empty();
        }
        if (secrets.isEmpty()) {
            return Optional.of(NEVER_SENT);
        }
        Optional<Secret> value =
                variable.flatMap(secrets.get()::environment).or(() -> server.flatMap(secrets.get()::server));
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    place,
                    variable.map(it -> "the environment variable " + it + " is not set")
                            .orElse(noServer(server.orElse(""))),
                    "Set it to what account " + account + " takes from it, then run this again."));
        }
        return value.or(() -> Optional.of(NEVER_SENT));
    }

    private static String noServer(String id) {
        return "Maven's settings.xml has no <server> with the id " + id + " and a password";
    }

    private static Optional<String> name(Pattern reference, String text) {
        Matcher matcher = reference.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Checks another key of the account that stands for a secret. */
    void check(String key, Scalar written) {
        reference(key, written);
    }

    /** Keeps a newer token in {@code settings.xml}, if that is where the account's comes from. */
    public Optional<Predicate<Secret>> keeper(Keys keys) {
        Optional<String> server = keys.text("token").isPresent()
                ? keys.text("token").flatMap(it -> name(SERVER, it))
                : keys.text("secret");
        return secrets.flatMap(all -> server.map(id -> token -> all.keep(id, token)));
    }

    private Optional<Secret> reference(String key, Scalar written) {
        Optional<String> variable = name(ENVIRONMENT, written.text());
        Optional<String> server = name(SERVER, written.text());
        if (server.isPresent()) {
            return ofServer(key, server.get(), written);
        }
        if (variable.isEmpty()) {
            problems.accept(Problem.error(
                    written.place().whole(), // the line would show the secret
                    key + ": of account " + account + " is written out; a secret must not stand in a file",
                    "Revoke it, put the new one into an environment variable, and write " + key + ": ${env.NAME}."));
            return Optional.empty();
        }
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> value = secrets.get().environment(variable.get());
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    written.place(),
                    "the environment variable " + variable.get() + " is not set",
                    "Set it to the " + key + " of account " + account + ", then run this again."));
        }
        return value;
    }

    private Optional<Secret> ofServer(String key, String server, Scalar written) {
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> fault = secrets.get().fault(server);
        if (fault.isPresent()) {
            problems.accept(Problem.error(
                    written.place(),
                    fault.get(),
                    "Encrypt it anew with the master password of this machine's settings-security.xml"
                            + " (mvn --encrypt-password), or write it as it is."));
            return Optional.empty();
        }
        Optional<Secret> value = secrets.get().server(server);
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    written.place(),
                    noServer(server),
                    "Add it to ~/.m2/settings.xml, with the " + key + " of account " + account + " as <password>."));
        }
        return value;
    }
}
