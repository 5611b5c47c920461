package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Asked;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.run.Secrets;
import dev.billet.syndication.Account;
import dev.billet.syndication.Filter;
import dev.billet.syndication.Hashtags;
import dev.billet.syndication.Network;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.network.ClosedNetwork;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one account of {@code site.yaml}. */
final class AccountReader {
    private static final int MOST_PER_RUN = 1000;
    private static final int MOST_TAGS = 30;

    private final Path base;
    private final URI home;
    private final ZoneId zone;
    private final Optional<Secrets> secrets;
    private final Consumer<Problem> problems;

    /** @param secrets absent where nothing will be sent, so that none is needed */
    AccountReader(Path base, SiteConfig site, Optional<Secrets> secrets, Consumer<Problem> problems) {
        this.base = base;
        this.home = URI.create(site.address().home());
        this.zone = site.timezone();
        this.secrets = secrets;
        this.problems = problems;
    }

    /** Which keys every account may have: those that this reader asks for. */
    static Map<String, Asked> asked() {
        Keys keys = Keys.probe("{ network: outbox, only: {}, except: {} }");
        account("any", keys, "", ZoneOffset.UTC, new ArrayList<>());
        new SecretReader("any", Optional.empty(), problem -> {}).read(keys, false);
        keys.scalar("network");
        return keys.asked();
    }

    /** An account, and its network ready to send. */
    record Ready(Account account, Network network) {}

    /** The network of the account that a blog without accounts has. */
    Network outbox() {
        Keys none = new Keys(Mapping.empty(Place.file("")), problems);
        return Networks.named(Account.OUTBOX)
                .orElseThrow()
                .connect()
                .apply(new YamlAccountSettings(
                        Account.OUTBOX,
                        base,
                        home,
                        none,
                        Optional.empty(),
                        text -> Optional.empty(),
                        Optional.empty()));
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
        Account account = account(name, keys, kind.map(NetworkKind::name).orElse(""), zone, found);
        Optional<Network> network = kind.flatMap(k -> network(k, name, entry, keys, found));
        found.forEach(problems);
        return network.map(it -> new Ready(account.withThreads(it instanceof Threaded), it));
    }

    /** Empty if anything is wrong with the account: a network is made of what it can use as it is. */
    private Optional<Network> network(NetworkKind kind, String name, Entry entry, Keys keys, List<Problem> found) {
        SecretReader secret = new SecretReader(name, secrets, found::add);
        YamlAccountSettings settings = new YamlAccountSettings(
                name,
                base,
                home,
                keys,
                secret.read(keys, kind.needsSecret()),
                text -> secret.referredTo(text, entry.key()),
                secret.keeper(keys));
        kind.keys().forEach(key -> new AccountKey(key).check(keys, secret, found::add));
        keys.unknown("an account of the network " + kind.name()).stream()
                .map(Problem::hidingValue) // a misspelt key may be that of a secret
                .forEach(found::add);
        if (found.stream().anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        try {
            Network network = kind.connect().apply(settings);
            return found.stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(network);
        } catch (IllegalArgumentException e) {
            found.add(Problem.error(
                    entry.key(), "account " + name + ": " + e.getMessage(), "Correct it, then: mvn site:accounts"));
            return Optional.empty();
        }
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
        Optional<ClosedNetwork> closed = Networks.closed(network.text());
        if (closed.isPresent()) {
            found.add(Problem.error(
                    network.place(),
                    "network: \"" + network.text() + "\" cannot be announced on: "
                            + closed.get().since(),
                    closed.get().remedy()));
        } else if (kind.isEmpty()) {
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

    private static Account account(String name, Keys keys, String network, ZoneId zone, List<Problem> found) {
        Account account = Account.named(name, network)
                .withFilter(new Filter(words(keys, "only"), words(keys, "except")))
                .withMaxPerRun(keys.number("maxPerRun", 1, MOST_PER_RUN).orElse(Account.DEFAULT_MAX_PER_RUN))
                .withMaxCostPerRun(money(keys))
                .withSince(since(keys, zone, found))
                .withMinGap(Durations.read(keys, "minGap").orElse(Duration.ZERO))
                .withMaxAge(Durations.read(keys, "maxAge").orElse(null))
                .withOnEdit(choice(keys, "onEdit", Account.OnEdit.values(), Account.OnEdit.IGNORE))
                .withOnDelete(choice(keys, "onDelete", Account.OnDelete.values(), Account.OnDelete.REPORT))
                .withLanguage(keys.text("language").map(Locale::forLanguageTag).orElse(null))
                .withHashtags(hashtags(keys));
        return keys.text("template").map(account::withTemplate).orElse(account);
    }

    /** A number, of the post's own at most; or a list, which goes along with all. */
    private static Hashtags hashtags(Keys keys) {
        boolean number = keys.value("hashtags")
                .filter(value -> value instanceof Scalar s && s.plain() instanceof Integer)
                .isPresent();
        if (number) {
            return new Hashtags(List.of(), keys.number("hashtags", 0, MOST_TAGS).orElse(0));
        }
        List<String> always = keys.texts("hashtags").stream()
                .map(tag -> tag.replaceFirst("^#", ""))
                .toList();
        return always.isEmpty() ? Hashtags.ALL : new Hashtags(always, 0);
    }

    private static <T extends Enum<T>> T choice(Keys keys, String key, T[] values, T otherwise) {
        @Nullable Scalar written = keys.scalar(key).orElse(null);
        if (written == null) {
            return otherwise;
        }
        List<String> known = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = known.indexOf(written.text());
        if (index < 0) {
            keys.report(
                    written,
                    key + ": \"" + written.text() + "\" is none of " + String.join(", ", known),
                    "Write " + key + ": " + String.join(" or " + key + ": ", known) + ".");
        }
        return index < 0 ? otherwise : values[index];
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

    private static @Nullable BigDecimal money(Keys keys) {
        @Nullable Scalar written = keys.scalar("maxCostPerRun").orElse(null);
        if (written == null || written.text().matches("\\d{1,6}(\\.\\d{1,4})?")) {
            return written == null ? null : new BigDecimal(written.text());
        }
        keys.report(
                written,
                "maxCostPerRun: \"" + written.text() + "\" is no sum of money",
                "Write a number such as 0.40.");
        return null;
    }

    /** Where the author's day begins, as that of a post without a time does. */
    private static @Nullable Instant since(Keys keys, ZoneId zone, List<Problem> found) {
        @Nullable Scalar since = keys.scalar("since").orElse(null);
        if (since == null) {
            return null;
        }
        try {
            return LocalDate.parse(since.text()).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            found.add(Problem.error(
                    since.place(),
                    "since: \"" + since.text() + "\" is not a date",
                    "Write a date such as 2026-11-01."));
            return null;
        }
    }
}
