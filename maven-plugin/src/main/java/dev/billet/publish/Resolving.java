package dev.billet.publish;

import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.syndication.Resolution;
import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/** Writes down what the author decided about announcements whose end no network can tell. */
final class Resolving {
    private static final String FORM = "Write it as post@account:sent, :again or :skip, with the post's file or id, or"
            + " *@account:skip for all that wait. What waits is shown by: mvn site:status";

    private final BlogOptions options;
    private final Console console;

    Resolving(BlogOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** False if there is no such announcement; the author was told. */
    boolean run(Ledger ledger) {
        for (String text : options.resolve()) {
            Optional<Resolution> resolution = Resolution.parse(text);
            List<Event> events = resolution
                    .map(it -> it.events(ledger.state(), options.clock().instant()))
                    .orElse(List.of());
            if (events.isEmpty()) {
                String why = resolution.isEmpty() ? "is not of that form" : "names nothing that the ledger knows";
                console.error("-Dsite.resolve=" + text + " " + why + "\n  " + FORM);
                return false;
            }
            ledger.append(events);
            console.info("Resolved " + text);
        }
        return true;
    }
}
