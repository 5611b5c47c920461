package dev.billet.publish;

import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Secrets;
import dev.billet.settings.PublishingConfig;
import dev.billet.settings.PublishingConfigReader;
import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import dev.billet.syndication.Table;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows for how long each account's server takes its token, as far as the token is on this machine. */
final class Tokens {
    private final List<Account> accounts;
    private final Map<String, Network> networks;
    private final Clock clock;
    private final Console console;

    /** @param networks of those accounts whose secrets are here */
    Tokens(List<Account> accounts, Map<String, Network> networks, Clock clock, Console console) {
        this.accounts = accounts;
        this.networks = networks;
        this.clock = clock;
        this.console = console;
    }

    /**
     * Those of a blog. What is wrong with its accounts was told when it was built, and a secret that is not on this machine is no
     * mistake.
     */
    static Tokens of(Blog blog, BlogOptions options, Secrets secrets, Console console) {
        PublishingConfig here =
                new PublishingConfigReader(options.base(), Optional.of(secrets), problem -> {}).read(blog.config());
        return new Tokens(blog.publishing().accounts(), here.networks(), options.clock(), console);
    }

    /** A line for each account that needs a token; nothing if none does. */
    void show() {
        Table table = new Table("Account", "Network", "Token", "Why");
        List<String> advice = new ArrayList<>();
        boolean any = false;
        for (Account account : accounts) {
            if (Networks.named(account.network())
                    .filter(NetworkKind::needsSecret)
                    .isPresent()) {
                any = true;
                row(account, networks.get(account.name()), table, advice);
            }
        }
        if (any) {
            table.toString().lines().forEach(console::info);
        }
        advice.forEach(console::warn);
    }

    private void row(Account account, @Nullable Network network, Table table, List<String> advice) {
        if (network == null) {
            table.row(account.name(), account.network(), "not here", "its secret is not set on this machine");
            return;
        }
        Verification answer = network.verify();
        if (answer instanceof Verification.Accepted accepted) {
            Validity validity = accepted.validity();
            Instant now = clock.instant();
            table.row(
                    account.name(),
                    account.network(),
                    validity.left(now).isEmpty() ? "accepted" : validity.left(now),
                    validity.left(now).isEmpty() ? "no end is known" : "");
            validity.advice(now).forEach(line -> advice.add(account.name() + ": " + line));
        } else if (answer instanceof Verification.Refused refused) {
            table.row(account.name(), account.network(), "refused", refused.reason() + ". " + refused.remedy());
        } else if (answer instanceof Verification.CannotTell unclear) {
            table.row(account.name(), account.network(), "no answer", unclear.reason());
        }
    }
}
