package dev.billet.publish;

import dev.billet.settings.PublishingConfig;
import dev.billet.syndication.Facts;
import dev.billet.syndication.Fit;
import dev.billet.syndication.LedgerState;
import dev.billet.syndication.Message;
import dev.billet.syndication.Network;
import dev.billet.syndication.Plan;
import java.util.Objects;

/** Words an announcement as its account will, without sending it. */
final class Preview {
    private final PublishingConfig publishing;
    private final LedgerState ledger;

    Preview(PublishingConfig publishing, LedgerState ledger) {
        this.publishing = publishing;
        this.ledger = ledger;
    }

    /** The announcement as its account will word it. */
    Fit fit(Plan.Entry entry) {
        String account = entry.account().name();
        Network network = Objects.requireNonNull(publishing.networks().get(account));
        Facts facts = ledger.facts(account);
        return entry.fit(network, facts);
    }

    /** A few lines: account, text, length. */
    String of(Plan.Entry entry) {
        String account = entry.account().name();
        Fit fit = fit(entry);
        if (fit instanceof Fit.Refused refused) {
            return account + " (" + entry.account().network() + "): " + refused.reason() + ". " + refused.remedy();
        }
        Message message = ((Fit.Fits) fit).message();
        String limit = message.limit() == 0 ? "" : " of " + message.limit();
        String shortened = message.shortened() ? ", shortened" : "";
        String cost = message.cost() == null ? "" : ", costs " + message.cost();
        return account + " (" + entry.account().network() + "), " + message.length() + limit + " characters" + shortened
                + cost + ":\n    " + message.text().replace("\n", "\n    ");
    }
}
