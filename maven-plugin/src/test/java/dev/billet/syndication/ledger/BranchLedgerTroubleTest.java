package dev.billet.syndication.ledger;

import static dev.billet.syndication.ledger.LedgerHost.NOW;
import static dev.billet.syndication.ledger.LedgerHost.PAIR;
import static dev.billet.syndication.ledger.LedgerHost.SENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose branch is rewritten, refuses, or cannot be reached: nothing more is sent, and the next run goes on. */
class BranchLedgerTroubleTest {
    @TempDir
    Path folder;

    @AutoClose
    private LedgerHost host;

    @BeforeEach
    void serve() throws IOException {
        host = new LedgerHost(folder);
    }

    @Test
    void whatARewrittenBranchLacksIsPutBack() {
        try (Ledger ledger = host.open("laptop")) {
            ledger.append(List.of(new Event.Planned(NOW, PAIR)));
            ledger.append(List.of(SENDING));
        }
        Git.run(host.bare, "update-ref", "refs/heads/billet-ledger", "billet-ledger~1");

        var opening = (Ledger.Opening.Open) host.opening("laptop");

        try (Ledger ledger = opening.ledger()) {
            assertThat(opening.notes())
                    .containsExactly("The ledger's branch lacked 1 line that this machine knows, because it is new, was"
                            + " rewritten, or a push had failed. It has them now.");
            assertThat(ledger.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.SENDING);
            assertThat(host.journal().lines()).hasSize(2);
        }
    }

    @Test
    void aReceiptThatCouldNotBePushedIsPushedByTheNextRun() {
        try (Ledger ledger = host.open("laptop")) {
            ledger.append(List.of(new Event.Planned(NOW, PAIR), SENDING));
            host.server.readOnly();
            assertThatThrownBy(() -> ledger.append(List.of(new Event.Announced(NOW, PAIR, new Receipt("7", null)))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage(host.address()
                            + " forbids it (403). Tried: settings.xml (known there, but may not)\n  Nothing more is sent. Give the"
                            + " token the right to write: on GitHub \"Contents: read and write\", in a workflow permissions:"
                            + " contents: write.");
        }
        host.server.heal();

        try (Ledger ledger = host.open("laptop")) {
            assertThat(ledger.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.ANNOUNCED);
            assertThat(host.journal()).contains("\"event\":\"announced\"");
        }
    }

    @Test
    void anIntentWhosePushIsCutOffIsNoneAndTheNextRunHasIt() {
        try (Ledger ledger = host.open("laptop")) {
            ledger.append(List.of(new Event.Planned(NOW, PAIR)));
            host.server.cutPushesAfter(100);
            assertThatThrownBy(() -> ledger.append(List.of(SENDING)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage(
                            "the connection to " + host.address() + " broke off: Unexpected end of file from server\n"
                                    + "  Nothing more is sent. Run this again: it goes on from what has arrived.");
        }
        host.server.heal();

        try (Ledger ledger = host.open("laptop")) {
            assertThat(ledger.state().pair(PAIR).map(PairState::status)).contains(PairState.Status.PLANNED);
            assertThat(ledger.append(List.of(SENDING))).isEqualTo(Ledger.Append.SAFE);
        }
        assertThat(host.journal().lines()).hasSize(2);
    }

    @Test
    void aProtectedBranchSendsNothing() throws IOException {
        Path hook =
                Files.writeString(host.bare.resolve("hooks/update"), "#!/bin/sh\necho 'not this branch' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        try (Ledger ledger = host.open("laptop")) {
            assertThatThrownBy(() -> ledger.append(List.of(new Event.Planned(NOW, PAIR))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage(host.address()
                            + " did not take the push to its branch billet-ledger: hook declined; not this"
                            + " branch; error: hook declined to update refs/heads/billet-ledger\n"
                            + "  Nothing more is sent. If the branch is protected, let this login push to it, or choose"
                            + " another branch. Nothing was changed there.");
        }
        Files.delete(hook);

        try (Ledger ledger = host.open("laptop")) {
            assertThat(ledger.append(List.of(new Event.Planned(NOW, PAIR)))).isEqualTo(Ledger.Append.SAFE);
        }
    }

    @Test
    void withoutANetworkTheLedgerIsNotOpened() {
        String address = host.address();
        host.open("laptop").close();
        host.server.close();

        assertThatThrownBy(() -> host.opening("laptop"))
                .isInstanceOf(LedgerException.class)
                .hasMessage(address + " cannot be reached: Connection refused 127.0.0.1\n"
                        + "  Nothing more is sent. Check the network and the address, then run this again. Nothing was"
                        + " changed there.");
        assertThatThrownBy(() -> host.opening("laptop"))
                .as("and not locked either")
                .isInstanceOf(LedgerException.class);
    }
}
