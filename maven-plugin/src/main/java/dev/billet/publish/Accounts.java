package dev.billet.publish;

import dev.billet.run.Console;
import dev.billet.settings.PublishingConfig;
import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import dev.billet.syndication.Table;
import dev.billet.syndication.Verification;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks every account's server whether it knows us. */
final class Accounts {
    private final PublishingConfig publishing;
    private final Clock clock;
    private final Console console;

    Accounts(PublishingConfig publishing, Clock clock, Console console) {
        this.publishing = publishing;
        this.clock = clock;
        this.console = console;
    }

    /** Prints a line for each; false if one of them refuses. */
    boolean ask() {
        Table table = new Table("Account", "Network", "Answer", "Token", "Who or why");
        List<String> advice = new ArrayList<>();
        boolean good = true;
        for (Account account : publishing.accounts()) {
            Network network = Objects.requireNonNull(publishing.networks().get(account.name()));
            Verification answer = network.verify();
            if (answer instanceof Verification.Accepted accepted) {
                table.row(
                        account.name(),
                        account.network(),
                        "accepted",
                        accepted.validity().left(clock.instant()),
                        accepted.who());
                accepted.validity().advice(clock.instant()).forEach(line -> advice.add(account.name() + ": " + line));
            } else if (answer instanceof Verification.Refused refused) {
                table.row(account.name(), account.network(), "refused", "", refused.reason() + ". " + refused.remedy());
                good = false;
            } else if (answer instanceof Verification.CannotTell unclear) {
                table.row(account.name(), account.network(), "no answer", "", unclear.reason());
                good = false;
            }
        }
        table.toString().lines().forEach(good ? console::info : console::warn);
        advice.forEach(console::warn);
        return good;
    }
}
