package dev.billet.syndication.ledger;

import java.util.List;
import java.util.Locale;

/** What a commit of the ledger says, for who reads the branch's history. */
final class CommitMessage {
    /** GitHub, GitLab and their like start no workflow for a commit that says this. */
    static final String NO_BUILD = "[skip ci]";

    private CommitMessage() {}

    static String of(List<Event> events) {
        String what = events.size() == 1 && events.get(0) instanceof Event.OfPair it
                ? it.getClass().getSimpleName() + " " + it.pair()
                : events.size() + (events.size() == 1 ? " event" : " events");
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1).replaceAll("\\s", " ") + " " + NO_BUILD
                + "\n";
    }
}
