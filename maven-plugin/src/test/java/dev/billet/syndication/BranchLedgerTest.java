package dev.billet.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.git.Branch;
import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.Identity;
import dev.billet.git.Login;
import dev.billet.git.Remote;
import dev.billet.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on a branch of a real git server, written by two machines. */
class BranchLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Pair PAIR = new Pair("p1", "club");
    private static final URI LINK = URI.create("https://blog.example/p1/");
    private static final Event.Sending SENDING = new Event.Sending(NOW, PAIR, "run", LINK, "One | [x]", "One " + LINK);

    @TempDir
    Path folder;

    private GitServer server;
    private Path bare;

    @BeforeEach
    void serve() throws IOException {
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anIntentIsOnTheRemoteBeforeTheAppendReturns() {
        try (Ledger ledger = open("laptop")) {
            Ledger.Append append = ledger.append(List.of(new Event.Planned(NOW, PAIR), SENDING));

            assertThat(append).isEqualTo(Ledger.Append.SAFE);
            assertThat(journal()).contains("\"event\":\"sending\"");
        }
    }

    @Test
    void theSecondOfTwoRunsLosesTheRaceAndKnowsWhatTheFirstDid() {
        try (Ledger laptop = open("laptop");
                Ledger runner = open("runner")) {
            laptop.append(List.of(new Event.Planned(NOW, PAIR), SENDING));

            Ledger.Append append = runner.append(List.of(new Event.Planned(NOW, PAIR)));

            assertThat(append).isEqualTo(Ledger.Append.OVERTAKEN);
            assertThat(runner.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.SENDING);
            assertThat(journal().lines()).hasSize(2);
        }
    }

    @Test
    void whatConcernsOtherPairsIsWrittenAfterWhatTheOtherRunWrote() {
        Pair other = new Pair("p2", "club");
        try (Ledger laptop = open("laptop");
                Ledger runner = open("runner")) {
            laptop.append(List.of(new Event.Planned(NOW, PAIR)));

            Ledger.Append append = runner.append(List.of(new Event.Planned(NOW, other)));

            assertThat(append).isEqualTo(Ledger.Append.SAFE);
            assertThat(runner.state().pairs()).containsOnlyKeys(PAIR, other);
            assertThat(Git.run(bare, "rev-list", "--count", "billet-ledger")).isEqualTo("2");
        }
    }

    @Test
    void aReceiptIsNeverDroppedEvenIfAnotherRunHasWrittenOfTheSamePair() {
        try (Ledger laptop = open("laptop");
                Ledger runner = open("runner")) {
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
        try (Ledger ledger = open("laptop")) {
            ledger.append(List.of(
                    new Event.PostSeen(NOW, "p1", "content/posts/one.md", LINK, "One | [x]", NOW),
                    new Event.Planned(NOW, PAIR),
                    SENDING));
            ledger.append(List.of(new Event.Announced(NOW, PAIR, new Receipt("7", URI.create("https://s.example/7")))));
        }

        assertThat(Git.run(bare, "show", "billet-ledger:README.md")).isEqualTo("""
                # What was announced where

                Written by Billet, from the journal in [ledger.jsonl](ledger.jsonl). Do not edit either: the journal keeps a post \
                from being announced twice.

                | Post | Account | State | Since |
                | --- | --- | --- | --- |
                | [One \\| \\[x\\]](https://blog.example/p1/) | club | [announced](https://s.example/7) | 2026-11-24T10:00:00Z |""");
        assertThat(Git.run(bare, "log", "--format=%an|%s", "billet-ledger"))
                .isEqualTo("A. Writer|Announced p1@club [skip ci]\nA. Writer|3 events [skip ci]");
    }

    @Test
    void whatARewrittenBranchLacksIsPutBack() {
        try (Ledger ledger = open("laptop")) {
            ledger.append(List.of(new Event.Planned(NOW, PAIR)));
            ledger.append(List.of(SENDING));
        }
        Git.run(bare, "update-ref", "refs/heads/billet-ledger", "billet-ledger~1");

        var opening = (Ledger.Opening.Open) opening("laptop", GitServer.TOKEN);

        try (Ledger ledger = opening.ledger()) {
            assertThat(opening.notes())
                    .containsExactly("The ledger's branch lacked 1 line that this machine knows, because it is new, was"
                            + " rewritten, or a push had failed. It has them now.");
            assertThat(ledger.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.SENDING);
            assertThat(journal().lines()).hasSize(2);
        }
    }

    @Test
    void aReceiptThatCouldNotBePushedIsPushedByTheNextRun() {
        try (Ledger ledger = open("laptop")) {
            ledger.append(List.of(new Event.Planned(NOW, PAIR), SENDING));
            server.readOnly();
            assertThatThrownBy(() -> ledger.append(List.of(new Event.Announced(NOW, PAIR, new Receipt("7", null)))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage(address()
                            + " forbids it (403). Tried: settings.xml (known there, but may not)\n  Nothing more is sent. Give the"
                            + " token the right to write: on GitHub \"Contents: read and write\", in a workflow permissions:"
                            + " contents: write.");
        }
        server.heal();

        try (Ledger ledger = open("laptop")) {
            assertThat(ledger.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.ANNOUNCED);
            assertThat(journal()).contains("\"event\":\"announced\"");
        }
    }

    @Test
    void anIntentWhosePushIsCutOffIsNoneAndTheNextRunHasIt() {
        try (Ledger ledger = open("laptop")) {
            ledger.append(List.of(new Event.Planned(NOW, PAIR)));
            server.cutPushesAfter(100);
            assertThatThrownBy(() -> ledger.append(List.of(SENDING)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage("the connection to " + address() + " broke off: Unexpected end of file from server\n"
                            + "  Nothing more is sent. Run this again: it goes on from what has arrived.");
        }
        server.heal();

        try (Ledger ledger = open("laptop")) {
            assertThat(ledger.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.PLANNED);
            assertThat(ledger.append(List.of(SENDING))).isEqualTo(Ledger.Append.SAFE);
        }
        assertThat(journal().lines()).hasSize(2);
    }

    @Test
    void aProtectedBranchSendsNothing() throws IOException {
        Path hook = Files.writeString(bare.resolve("hooks/update"), "#!/bin/sh\necho 'not this branch' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        try (Ledger ledger = open("laptop")) {
            assertThatThrownBy(() -> ledger.append(List.of(new Event.Planned(NOW, PAIR))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage(
                            address() + " did not take the push to its branch billet-ledger: hook declined; not this"
                                    + " branch; error: hook declined to update refs/heads/billet-ledger\n"
                                    + "  Nothing more is sent. If the branch is protected, let this login push to it, or choose"
                                    + " another branch. Nothing was changed there.");
        }
        Files.delete(hook);

        try (Ledger ledger = open("laptop")) {
            assertThat(ledger.append(List.of(new Event.Planned(NOW, PAIR)))).isEqualTo(Ledger.Append.SAFE);
        }
    }

    @Test
    void withoutANetworkTheLedgerIsNotOpened() {
        String address = address();
        open("laptop").close();
        server.close();

        assertThatThrownBy(() -> opening("laptop", GitServer.TOKEN))
                .isInstanceOf(LedgerException.class)
                .hasMessage(address + " cannot be reached: Connection refused 127.0.0.1\n"
                        + "  Nothing more is sent. Check the network and the address, then run this again. Nothing was"
                        + " changed there.");
        assertThatThrownBy(() -> opening("laptop", GitServer.TOKEN))
                .as("and not locked either")
                .isInstanceOf(LedgerException.class);
    }

    @Test
    void aNewBranchStartsWithWhatTheFileSaid() throws IOException {
        Files.writeString(folder.resolve("earlier.jsonl"), EventLine.write(new Event.Planned(NOW, PAIR)) + "\n");

        try (Ledger ledger = open("laptop")) {
            assertThat(ledger.state().pairs()).containsOnlyKeys(PAIR);
        }
    }

    @Test
    void twoRunsInOneFolderAreKeptApart() {
        try (Ledger ledger = open("laptop")) {
            assertThat(ledger.state().pairs()).isEmpty();
            assertThat(opening("laptop", GitServer.TOKEN))
                    .isEqualTo(new Ledger.Opening.Refused(
                            "the ledger is in use by another run in this folder",
                            "Let that one finish, then run this again."));
        }
    }

    private Ledger open(String machine) {
        return ((Ledger.Opening.Open) opening(machine, GitServer.TOKEN)).ledger();
    }

    private Ledger.Opening opening(String machine, String token) {
        Path store = folder.resolve(machine);
        Login.Source login =
                new Login.Source("settings.xml", "", () -> Optional.of(new Login(GitServer.USER, new Secret(token))));
        Branch branch = Branch.open(store, Remote.of(folder, address()), "billet-ledger", List.of(login));
        return BranchLedger.open(
                branch,
                store.resolve("copy.jsonl"),
                folder.resolve("earlier.jsonl"),
                new Identity("A. Writer", "a@blog.example"),
                CLOCK);
    }

    private String address() {
        return server.address("blog.git");
    }

    private String journal() {
        return Git.run(bare, "show", "billet-ledger:ledger.jsonl");
    }
}
