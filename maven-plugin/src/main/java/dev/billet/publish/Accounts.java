package dev.billet.publish;

import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import dev.billet.syndication.Table;
import dev.billet.syndication.Verification;
import java.util.Objects;

/** Asks every account's server whether it knows us. */
final class Accounts {
    private final PublishingConfig publishing;
    private final Console console;

    Accounts(PublishingConfig publishing, Console console) {
        this.publishing = publishing;
        this.console = console;
    }

    /** Prints a line for each; false if one of them refuses. */
    boolean ask() {
        Table table = new Table("Account", "Network", "Answer", "Who or why");
        boolean good = true;
        for (Account account : publishing.accounts()) {
            Network network = Objects.requireNonNull(publishing.networks().get(account.name()));
            Verification answer = network.verify();
            if (answer instanceof Verification.Accepted accepted) {
                table.row(account.name(), account.network(), "accepted", accepted.who());
            } else if (answer instanceof Verification.Refused refused) {
                table.row(account.name(), account.network(), "refused", refused.reason() + ". " + refused.remedy());
                good = false;
            } else if (answer instanceof Verification.CannotTell unclear) {
                table.row(account.name(), account.network(), "no answer", unclear.reason());
                good = false;
            }
        }
        table.toString().lines().forEach(good ? console::info : console::warn);
        return good;
    }
}
