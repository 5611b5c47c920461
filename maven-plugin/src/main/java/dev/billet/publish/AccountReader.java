package dev.billet.publish;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Problem;
import dev.billet.syndication.Account;
import dev.billet.syndication.Filter;
import dev.billet.syndication.Network;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one account of {@code site.yaml}. */
final class AccountReader {
    private static final int MOST_PER_RUN = 1000;

    private final Path base;
    private final Secrets secrets;
    private final Consumer<Problem> problems;

    AccountReader(Path base, Secrets secrets, Consumer<Problem> problems) {
        this.base = base;
        this.secrets = secrets;
        this.problems = problems;
    }

    /** An account, and its network ready to send. */
    record Ready(Account account, Network network) {}

    /** The network of the account that a blog without accounts has. */
    Network outbox() {
        Keys none = new Keys(Mapping.empty(dev.billet.generator.problem.Place.file("")), problems);
        return Networks.named(Account.OUTBOX)
                .orElseThrow()
                .connect()
                .apply(new YamlAccountSettings(Account.OUTBOX, base, none, Optional.empty()));
    }

    /** Reads an account; empty if it cannot be used, the problems being reported. */
    Optional<Ready> read(String name, Entry entry) {
        if (!(entry.value() instanceof Mapping mapping)) {
            problems.accept(Problem.error(
                    entry.key(), "account " + name + " has no keys", "Write, indented below it, network: outbox."));
            return Optional.empty();
        }
        List<Problem> found = new ArrayList<>();
        Keys keys = new Keys(mapping, found::add);
        Optional<NetworkKind> kind = kind(name, entry, keys, found);
        Account account = account(name, keys, kind.map(NetworkKind::name).orElse(""), found);
        Optional<Ready> ready = kind.map(k -> {
            YamlAccountSettings settings = new YamlAccountSettings(
                    name, base, keys, new SecretReader(name, secrets, found::add).read(keys, k.needsSecret()));
            k.keys().forEach(key -> settings.text(key.name()));
            keys.reportUnknown("an account of the network " + k.name());
            return new Ready(account, k.connect().apply(settings));
        });
        found.forEach(problems);
        return found.stream().anyMatch(Problem::isError) ? Optional.empty() : ready;
    }

    private static Optional<NetworkKind> kind(String name, Entry entry, Keys keys, List<Problem> found) {
        @Nullable Scalar network = keys.scalar("network").orElse(null);
        List<String> known = Networks.all().stream().map(NetworkKind::name).toList();
        if (network == null) {
            found.add(Problem.error(
                    entry.key(),
                    "account " + name + " does not say its network",
                    "Add network: and one of " + String.join(", ", known) + "."));
            return Optional.empty();
        }
        Optional<NetworkKind> kind = Networks.named(network.text());
        if (kind.isEmpty()) {
            String near = Spelling.nearest(network.text(), known)
                    .map(n -> "Did you mean \"" + n + "\"? ")
                    .orElse("");
            found.add(Problem.error(
                    network.place(),
                    "network: \"" + network.text() + "\" is no network that Billet knows",
                    near + "The networks are " + String.join(", ", known) + "."));
        }
        return kind;
    }

    private static Account account(String name, Keys keys, String network, List<Problem> found) {
        Account account = Account.named(name, network)
                .withFilter(new Filter(words(keys, "only"), words(keys, "except")))
                .withMaxPerRun(keys.number("maxPerRun", 1, MOST_PER_RUN).orElse(Account.DEFAULT_MAX_PER_RUN))
                .withSince(since(keys, found));
        return keys.text("template").map(account::withTemplate).orElse(account);
    }

    private static Filter.Words words(Keys keys, String key) {
        return keys.section(key)
                .map(words -> {
                    Filter.Words read = new Filter.Words(
                            words.texts("tags"),
                            words.texts("categories"),
                            words.texts("sections"),
                            words.texts("languages"));
                    words.reportUnknown(key);
                    return read;
                })
                .orElse(Filter.Words.NONE);
    }

    private static @Nullable Instant since(Keys keys, List<Problem> found) {
        @Nullable Scalar since = keys.scalar("since").orElse(null);
        if (since == null) {
            return null;
        }
        try {
            return LocalDate.parse(since.text()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            found.add(Problem.error(
                    since.place(),
                    "since: \"" + since.text() + "\" is not a date",
                    "Write a date such as 2026-11-01."));
            return null;
        }
    }
}
