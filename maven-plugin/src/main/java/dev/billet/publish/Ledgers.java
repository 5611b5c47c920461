package dev.billet.publish;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.git.Branch;
import dev.billet.git.GitException;
import dev.billet.git.Identity;
import dev.billet.git.Remote;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Secrets;
import dev.billet.settings.BranchSetting;
import dev.billet.settings.HostingReader;
import dev.billet.settings.HostingSetting;
import dev.billet.settings.LedgerReader;
import dev.billet.syndication.ledger.BranchLedger;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerException;
import dev.billet.syndication.ledger.LedgerState;
import java.util.Optional;

/** Finds the ledger that {@code site.yaml} names. What is wrong with that file is for the build to tell. */
final class Ledgers {
    private final BlogOptions options;
    private final Secrets secrets;
    private final Optional<SiteConfig> site;
    private final Optional<BranchSetting> branch;

    Ledgers(BlogOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
        this.site = site(options);
        this.branch = site.flatMap(it -> branch(options, it));
    }

    /** Opens it for writing; fetches it where it is a branch. */
    Ledger.Opening open() {
        if (branch.isEmpty()) {
            return FileLedger.open(options.ledger());
        }
        BranchSetting setting = branch.get();
        Identity author = Identity.of(options.base(), BranchSetting.author(site.orElseThrow()));
        return BranchLedger.open(
                connect(setting), options.ledgerCopy(setting.branch()), options.ledger(), author, options.clock());
    }

    /** What it says now; fetches it where it is a branch. */
    LedgerState look() {
        if (branch.isEmpty()) {
            return FileLedger.read(options.ledger());
        }
        BranchSetting setting = branch.get();
        try (Branch there = connect(setting)) {
            return BranchLedger.read(
                    there,
                    options.look().isPresent() ? Optional.empty() : Optional.of(options.ledgerCopy(setting.branch())));
        }
    }

    /** What it says now; where it is a branch that cannot be fetched, what this machine knows of it, which is told. */
    LedgerState lookOrKnown(Console console) {
        try {
            return look();
        } catch (LedgerException e) {
            if (branch.isEmpty()) {
                throw e;
            }
            console.warn("What other machines have announced is not known: " + e.getMessage());
            return known(options);
        }
    }

    /** What this machine knows of it, without asking the network: for a build that is not published. */
    static LedgerState known(BlogOptions options) {
        return FileLedger.read(site(options)
                .flatMap(site -> branch(options, site))
                .map(setting -> options.ledgerCopy(setting.branch()))
                .orElse(options.ledger()));
    }

    private Branch connect(BranchSetting setting) {
        try {
            Remote remote = Remote.of(options.base(), setting.remote());
            var logins = setting.logins(remote, secrets);
            return options.look()
                    .map(own -> Branch.openToLook(options.gitStore(), own, remote, setting.branch(), logins))
                    .orElseGet(() -> Branch.open(options.gitStore(), remote, setting.branch(), logins));
        } catch (GitException e) {
            throw new LedgerException(e.reason() + "\n  " + e.remedy(), e);
        }
    }

    private static Optional<SiteConfig> site(BlogOptions options) {
        return new SiteConfigReader(problem -> {}).read(options.base(), options.content());
    }

    private static Optional<BranchSetting> branch(BlogOptions options, SiteConfig site) {
        HostingSetting hosting = new HostingReader(options.base(), problem -> {}).read(site);
        return new LedgerReader(problem -> {}).read(site.ledger(), hosting);
    }
}
