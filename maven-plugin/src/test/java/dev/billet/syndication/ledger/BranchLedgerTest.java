package dev.billet.syndication.ledger;

import static dev.billet.syndication.ledger.LedgerHost.LINK;
import static dev.billet.syndication.ledger.LedgerHost.NOW;
import static dev.billet.syndication.ledger.LedgerHost.PAIR;
import static dev.billet.syndication.ledger.LedgerHost.SENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on a branch of a real git server, written by two machines. */
class BranchLedgerTest {
    @TempDir
    Path folder;

    @AutoClose
    private LedgerHost host;

    @BeforeEach
    void serve() throws IOException {
        host = new LedgerHost(folder);
    }

    @Test
    void anIntentIsOnTheRemoteBeforeTheAppendReturns() {
        try (Ledger ledger = host.open("laptop")) {
            Ledger.Append append = ledger.append(List.of(new Event.Planned(NOW, PAIR), SENDING));

            assertThat(append).isEqualTo(Ledger.Append.SAFE);
            assertThat(host.journal()).contains("\"event\":\"sending\"");
        }
    }

    @Test
    void theSecondOfTwoRunsLosesTheRaceAndKnowsWhatTheFirstDid() {
        try (Ledger laptop = host.open("laptop");
                Ledger runner = host.open("runner")) {
            laptop.append(List.of(new Event.Planned(NOW, PAIR), SENDING));

            Ledger.Append append = runner.append(List.of(new Event.Planned(NOW, PAIR)));

            assertThat(append).isEqualTo(Ledger.Append.OVERTAKEN);
            assertThat(runner.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.SENDING);
            assertThat(host.journal().lines()).hasSize(2);
        }
    }

    @Test
    void whatAnotherMachineWroteIsReadWhenItIsAskedFor() {
        try (Ledger laptop = host.open("laptop");
                Ledger runner = host.open("runner")) {
            laptop.append(List.of(new Event.Planned(NOW, PAIR)));

            runner.renew();

            assertThat(runner.state().pairs()).containsOnlyKeys(PAIR);
        }
    }

    @Test
    void whatConcernsOtherPairsIsWrittenAfterWhatTheOtherRunWrote() {
        Pair other = new Pair("p2", "club");
        try (Ledger laptop = host.open("laptop");
                Ledger runner = host.open("runner")) {
            laptop.append(List.of(new Event.Planned(NOW, PAIR)));

            Ledger.Append append = runner.append(List.of(new Event.Planned(NOW, other)));

            assertThat(append).isEqualTo(Ledger.Append.SAFE);
            assertThat(runner.state().pairs()).containsOnlyKeys(PAIR, other);
            assertThat(Git.run(host.bare, "rev-list", "--count", "billet-ledger"))
                    .isEqualTo("2");
        }
    }

    @Test
    void aReceiptIsNeverDroppedEvenIfAnotherRunHasWrittenOfTheSamePair() {
        try (Ledger laptop = host.open("laptop");
                Ledger runner = host.open("runner")) {
            laptop.append(List.of(new Event.Planned(NOW, PAIR), SENDING));
            runner.append(List.of(new Event.Unknown(NOW, PAIR, "looked for it")));
            runner.append(List.of(new Event.Unknown(NOW, PAIR, "looked for it again")));

            Ledger.Append append = laptop.append(
                    List.of(new Event.Announced(NOW, PAIR, new Receipt("7", URI.create("https://s.example/7")))));

            assertThat(append).isEqualTo(Ledger.Append.SAFE);
            assertThat(laptop.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.ANNOUNCED);
        }
    }

    @Test
    void theBranchIsAPageThatShowsWhatWasAnnouncedWhereAndStartsNoBuild() {
        try (Ledger ledger = host.open("laptop")) {
            ledger.append(List.of(
                    new Event.PostSeen(NOW, "p1", "content/posts/one.md", LINK, "One | [x]", NOW),
                    new Event.Planned(NOW, PAIR),
                    SENDING));
            ledger.append(List.of(new Event.Announced(NOW, PAIR, new Receipt("7", URI.create("https://s.example/7")))));
        }

        assertThat(Git.run(host.bare, "show", "billet-ledger:README.md")).isEqualTo("""
                # What was announced where

                Written by Billet, from the journal in [ledger.jsonl](ledger.jsonl). Do not edit either: the journal keeps a post \
                from being announced twice.

                | Post | Account | State | Since |
                | --- | --- | --- | --- |
                | [One \\| \\[x\\]](https://blog.example/p1/) | club | [announced](https://s.example/7) | 2026-11-24T10:00:00Z |""");
        assertThat(Git.run(host.bare, "log", "--format=%an|%s", "billet-ledger"))
                .isEqualTo("A. Writer|Announced p1@club [skip ci]\nA. Writer|3 events [skip ci]");
    }

    @Test
    void aNewBranchStartsWithWhatTheFileSaid() throws IOException {
        Files.writeString(host.folder.resolve("earlier.jsonl"), EventLine.write(new Event.Planned(NOW, PAIR)) + "\n");

        try (Ledger ledger = host.open("laptop")) {
            assertThat(ledger.state().pairs()).containsOnlyKeys(PAIR);
        }
    }

    @Test
    void twoRunsInOneFolderAreKeptApart() {
        try (Ledger ledger = host.open("laptop")) {
            assertThat(ledger.state().pairs()).isEmpty();
            assertThat(host.opening("laptop"))
                    .isEqualTo(new Ledger.Opening.Refused(
                            "the ledger is in use by another run in this folder",
                            "Let that one finish, then run this again."));
        }
    }
}
