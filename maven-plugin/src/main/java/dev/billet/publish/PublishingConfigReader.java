package dev.billet.publish;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.publish.PublishingConfig.Live;
import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code hosting}, {@code ledger} and {@code accounts} of {@code site.yaml}. */
final class PublishingConfigReader {
    private static final String DEFAULT_FOLDER = "target/public";
    private static final String FOLDER = "folder";

    private final Path base;
    private final AccountReader accounts;
    private final Consumer<Problem> problems;

    PublishingConfigReader(Path base, Optional<Secrets> secrets, Consumer<Problem> problems) {
        this.base = base;
        this.accounts = new AccountReader(base, secrets, problems);
        this.problems = problems;
    }

    /** As long as no error was reported, what is read can be used. */
    PublishingConfig read(SiteConfig config) {
        ledger(config.ledger());
        Keys hosting = hosting(config.hosting());
        Path folder = base.resolve(hosting.text(FOLDER).orElse(DEFAULT_FOLDER));
        Live live = live(hosting);
        hosting.reportUnknown("hosting");
        List<Account> read = new ArrayList<>();
        Map<String, Network> networks = new LinkedHashMap<>();
        @Nullable Value written = config.accounts();
        if (written == null) {
            read.add(Account.outbox());
            networks.put(Account.OUTBOX, accounts.outbox());
        } else if (written instanceof Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) -> accounts.read(name, entry).ifPresent(account -> {
                        read.add(account.account());
                        networks.put(name, account.network());
                    }));
        } else {
            problems.accept(
                    Problem.error(
                            written.place(),
                            "accounts: each account has a name and keys of its own",
                            "Write accounts:, then below it, indented, a name such as personal:, and below that network: outbox."));
        }
        return new PublishingConfig(folder, live, read, networks);
    }

    private Keys hosting(@Nullable Value written) {
        if (written == null) {
            return new Keys(Mapping.empty(Place.file("")), problems);
        }
        if (written instanceof Mapping mapping) {
            Keys keys = new Keys(mapping, problems);
            keys.scalar("type").ifPresent(this::type);
            return keys;
        }
        if (written instanceof Scalar type) {
            type(type);
        } else {
            problems.accept(Problem.error(
                    written.place(), "hosting: keys are expected here", "Write hosting: { type: folder }."));
        }
        return new Keys(Mapping.empty(written.place()), problems);
    }

    private void type(Scalar type) {
        if (!type.text().equals(FOLDER)) {
            problems.accept(Problem.error(
                    type.place(),
                    "hosting: \"" + type.text() + "\" is no hosting that Billet knows",
                    suggestion(type.text(), List.of(FOLDER)) + "Write type: folder."));
        }
    }

    private void ledger(@Nullable Value written) {
        if (written != null
                && !(written instanceof Scalar scalar && scalar.text().equals("file"))) {
            problems.accept(Problem.error(
                    written.place(), "ledger: \"file\" is expected here", "Write ledger: file, or leave it out."));
        }
    }

    private Live live(Keys hosting) {
        @Nullable Scalar written = hosting.scalar("live").orElse(null);
        if (written == null) {
            return Live.FILES;
        }
        List<String> known = Arrays.stream(Live.values())
                .map(l -> l.name().toLowerCase(Locale.ROOT))
                .toList();
        if (known.contains(written.text())) {
            return Live.valueOf(written.text().toUpperCase(Locale.ROOT));
        }
        hosting.report(
                written,
                "live: \"" + written.text() + "\" is none of " + String.join(", ", known),
                suggestion(written.text(), known)
                        + "\"url\" waits until the address serves this build of the post, \"files\" that its files are in"
                        + " the folder, \"none\" trusts the deployment.");
        return Live.FILES;
    }

    private static String suggestion(String written, List<String> known) {
        return Spelling.nearest(written, known)
                .map(near -> "Did you mean \"" + near + "\"? ")
                .orElse("");
    }
}
