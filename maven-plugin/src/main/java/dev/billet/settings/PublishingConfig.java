package dev.billet.settings;

import dev.billet.replies.Rules;
import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The publishing part of {@code site.yaml}.
 *
 * @param hosting where the site is put online
 * @param ledger the branch that it is kept on; empty if it is a file
 * @param accounts in the order of the file
 * @param networks by account's name
 * @param replies which of them are shown
 */
public record PublishingConfig(
        HostingSetting hosting,
        Optional<BranchSetting> ledger,
        List<Account> accounts,
        Map<String, Network> networks,
        Rules replies) {
    public PublishingConfig {
        accounts = List.copyOf(accounts);
        networks = Map.copyOf(networks);
    }
}
