package dev.billet.publish;

import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The publishing part of {@code site.yaml}.
 *
 * @param folder where the site is published to
 * @param live what must hold before an announcement goes out
 * @param accounts in the order of the file
 * @param networks by account's name
 */
record PublishingConfig(Path folder, Live live, List<Account> accounts, Map<String, Network> networks) {
    PublishingConfig {
        accounts = List.copyOf(accounts);
        networks = Map.copyOf(networks);
    }

    /** What must hold before an announcement goes out. */
    enum Live {
        /** The post's address serves this build of it. */
        URL,
        /** The post's files are in the hosting folder. */
        FILES,
        /** The deployment is trusted. */
        NONE
    }
}
