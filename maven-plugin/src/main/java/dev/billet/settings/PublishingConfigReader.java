package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Problem;
import dev.billet.run.Secrets;
import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code hosting}, {@code ledger} and {@code accounts} of {@code site.yaml}. */
public final class PublishingConfigReader {
    private final Path base;

    private final Optional<Secrets> secrets;
    private final Consumer<Problem> problems;

    public PublishingConfigReader(Path base, Optional<Secrets> secrets, Consumer<Problem> problems) {
        this.base = base;
        this.secrets = secrets;
        this.problems = problems;
    }

    /** As long as no error was reported, what is read can be used. */
    public PublishingConfig read(SiteConfig config) {
        HostingSetting hosting = new HostingReader(base, problems).read(config);
        AccountReader accounts = new AccountReader(base, config, secrets, problems);
        Optional<BranchSetting> ledger = new LedgerReader(problems).read(config.ledger(), hosting);
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
        return new PublishingConfig(hosting, ledger, read, networks, new RulesReader(problems).read(config.replies()));
    }
}
