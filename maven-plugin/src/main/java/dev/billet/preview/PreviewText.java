package dev.billet.preview;

import dev.billet.syndication.Plan;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;

/** An announcement as its account will word it, in a few lines for the terminal: account, length, text. */
public final class PreviewText {
    private PreviewText() {}

    public static String of(Plan.Entry entry, Fit fit) {
        String account = entry.account().name() + " (" + entry.account().network() + ")";
        if (fit instanceof Fit.Refused refused) {
            return account + ": " + refused.reason() + ". " + refused.remedy();
        }
        Message message = ((Fit.Fits) fit).message();
        String shortened = message.shortened() ? ", shortened" : "";
        String cost = message.cost() == null ? "" : ", costs " + message.cost();
        return account + ", " + Previewed.length(message) + shortened + cost + ":\n    "
                + message.text().replace("\n", "\n    ");
    }
}
