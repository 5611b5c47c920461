package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Resolution.Verdict;
import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final Pair PAIR = new Pair("tag:blog.example,2026-11-01:a", "club");
    private static final LedgerState LEDGER = LedgerState.of(List.of(
            new Event.PostSeen(NOW, PAIR.post(), "content/posts/a.md", URI.create("https://blog.example/a/"), "A", NOW),
            new Event.Sending(NOW, PAIR, "run", URI.create("https://blog.example/a/"), "A", "A"),
            new Event.Unknown(NOW, PAIR, "no answer in time"),
            new Event.Announced(NOW, new Pair("b", "club"), new Receipt("1", null))));

    @Test
    void readsWhatTheAuthorDecides() {
        assertThat(Resolution.parse("tag:blog.example,2026-11-01:a@club:sent"))
                .contains(new Resolution(PAIR.post(), "club", null, Verdict.SENT));
        assertThat(Resolution.parse("me@home@club:again"))
                .contains(new Resolution("me@home", "club", null, Verdict.AGAIN));
        assertThat(List.of("", "a", "a@club", "a@:sent", "@club:sent", "a@club:maybe", "a:sent"))
                .allSatisfy(text -> assertThat(Resolution.parse(text)).isEmpty());
    }

    @Test
    void anUnknownPairIsSettledByItsIdOrItsFile() {
        var sent = new Resolution("content/posts/a.md", "club", null, Verdict.SENT).events(LEDGER, NOW);
        var again = new Resolution(PAIR.post(), "club", null, Verdict.AGAIN).events(LEDGER, NOW);

        assertThat(sent).containsExactly(new Event.Announced(NOW, PAIR, new Receipt("said by the author", null)));
        assertThat(again).containsExactly(new Event.Again(NOW, PAIR));
    }

    @Test
    void aStarMeansWhatWaitsForTheAuthorAndNothingElse() {
        var events = new Resolution("*", "club", null, Verdict.SKIP).events(LEDGER, NOW);

        assertThat(events).containsExactly(new Event.Skipped(NOW, PAIR, "the author said so"));
    }

    @Test
    void theLedgerPrintsAsATable() {
        assertThat(StatusTable.of(
                        LEDGER.after(List.of(new Event.Baseline(NOW, "club", List.of("c", "d")))),
                        ZoneOffset.ofHours(1)))
                .isEqualTo("""
                        Post  Account  State      Since             Where or why
                        b     club     announced  2026-11-24 10:00
                        A     club     unknown    2026-11-24 10:00  no answer in time
                        club: 2 posts were there before it (baseline)
                        """);
    }
}
