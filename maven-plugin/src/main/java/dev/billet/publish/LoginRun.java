package dev.billet.publish;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.http.Secret;
import dev.billet.run.Console;
import dev.billet.run.Result;
import dev.billet.run.Secrets;
import dev.billet.settings.SecretReader;
import dev.billet.settings.YamlAccountSettings;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.network.Login;
import dev.billet.syndication.network.Logins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets a token for an account whose network wants its owner to agree in a browser. */
final class LoginRun {
    /** Long enough to find a password and a telephone. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;
    private final Console console;
    private final Clock clock;

    LoginRun(Secrets secrets, Console console, Clock clock) {
        this.secrets = secrets;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Gets it for an account of {@code site.yaml}.
     *
     * @param port that the browser comes back to; the network must know it
     * @param pasted lines that the author types: the address that the browser of another machine ended on
     */
    Result run(SiteConfig config, String name, Path base, int port, BufferedReader pasted) throws IOException {
        Map<String, Entry> accounts = config.accounts() instanceof Mapping mapping ? mapping.entries() : Map.of();
        @Nullable Entry account = accounts.get(name);
        return account == null
                ? new Result.Failed("-Dsite.account=" + name + ": there is no such account in site.yaml."
                        + " The accounts are: " + String.join(", ", accounts.keySet()))
                : run(name, account, base, URI.create(config.address().home()), port, pasted);
    }

    /**
     * @param port that the browser comes back to; the network must know it
     * @param pasted lines that the author types: the address that the browser of another machine ended on
     */
    Result run(String name, Entry account, Path base, URI home, int port, BufferedReader pasted) throws IOException {
        if (!(account.value() instanceof Mapping mapping)) {
            return failed("account " + name + " has no keys");
        }
        Keys keys = new Keys(mapping, problem -> console.error(problem.toString()));
        SecretReader reader =
                new SecretReader(name, Optional.of(secrets), problem -> console.error(problem.toString()));
        AccountSettings settings = new YamlAccountSettings(
                name,
                base,
                home,
                keys,
                Optional.empty(),
                text -> reader.referredTo(text, account.key()),
                reader.keeper(keys));
        String state = random();
        try (Loopback loopback = Loopback.listen(port, state)) {
            return run(settings, keys, loopback, state, pasted);
        }
    }

    private Result run(AccountSettings settings, Keys keys, Loopback loopback, String state, BufferedReader pasted) {
        Login.Result<Login> made = Logins.of(keys.text("network").orElse(""), settings, loopback.address());
        if (made instanceof Login.Result.Refused<Login> refused) {
            return failed(refused.reason());
        }
        Login login = ((Login.Result.Done<Login>) made).value();
        String verifier = random();
        console.info("Open this address in a browser, and agree there:");
        console.info("  " + login.page(state, verifier));
        boolean comesBack = login.redirect().equals(loopback.address());
        console.info(
                comesBack
                        ? "Is the browser on another machine? Then it ends on an address that begins with "
                                + login.redirect() + " and does not answer. Paste that whole address here."
                        : "It ends on " + login.redirect()
                                + ", with a code behind that. Paste the whole address here.");
        listen(pasted, loopback, comesBack);
        Map<String, String> answer = loopback.await(PATIENCE).orElse(Map.of());
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty()) {
            return failed(answer.isEmpty() ? missing(comesBack) : "the answer was no: " + words(answer));
        }
        Login.Result<Secret> token = login.token(code, verifier, clock);
        return token instanceof Login.Result.Done<Secret> done
                ? keep(settings, keys, done.value())
                : failed(((Login.Result.Refused<Secret>) token).reason());
    }

    private static String missing(boolean comesBack) {
        return comesBack
                ? "no browser came back within " + PATIENCE.toMinutes() + " minutes"
                : "no address with the code was pasted";
    }

    private static String words(Map<String, String> answer) {
        return answer.getOrDefault("error_description", answer.getOrDefault("error", ""));
    }

    /** Where the author said: as the password of a server, or shown once, to be put where the account's token comes from. */
    private Result keep(AccountSettings settings, Keys keys, Secret token) {
        if (settings.keeper().isPresent()) {
            if (settings.keeper().get().test(token)) {
                console.info("The token is in Maven's settings.xml, as the password of the <server> "
                        + keys.text("secret").orElse(keys.text("token").orElse(""))
                        + ". To test it: mvn site:accounts");
                return new Result.Done();
            }
            console.warn(
                    "Maven's settings.xml, or its master password, could not be used. Put the token there by hand.");
        }
        console.info("This is the token, shown this once. Put it where the account's "
                + keys.text("token").map(it -> "token: " + it).orElse("token") + " comes from, in CI as a secret:");
        console.info("  " + token.value());
        return new Result.Done();
    }

    /** @param comesBack whether the browser may also come by itself, so that a terminal without input ends nothing */
    private static void listen(BufferedReader pasted, Loopback loopback, boolean comesBack) {
        Thread reader = new Thread(() -> {
            try {
                pasted.lines().forEach(line -> offer(line.strip(), loopback));
            } catch (UncheckedIOException e) {
                // there is no terminal, which is the same as one without input
            }
            if (!comesBack) {
                loopback.giveUp();
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private static void offer(String line, Loopback loopback) {
        try {
            loopback.offer(URI.create(line));
        } catch (IllegalArgumentException e) {
            // no address: whatever else is typed
        }
    }

    private Result failed(String reason) {
        console.error("site:login: " + reason);
        return new Result.Failed("No token was got: " + reason);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
