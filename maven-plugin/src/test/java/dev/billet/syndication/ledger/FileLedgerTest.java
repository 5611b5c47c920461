package dev.billet.syndication.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.syndication.ledger.Ledger.Opening;
import dev.billet.syndication.ledger.PairState.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Pair PAIR = new Pair("id-p1", "club");
    private static final List<Event> EVENTS = List.of(
            new Event.PostSeen(
                    NOW, "id-p1", "content/posts/p1.md", URI.create("https://b.example/p1/"), "Été \"1\"", NOW),
            new Event.Baseline(NOW, "club", List.of("id-p0")),
            new Event.Met(NOW, "club", new Facts(Map.of("characters", "5000"))),
            new Event.Planned(NOW, PAIR),
            new Event.Sending(NOW, PAIR, "run-1", URI.create("https://b.example/p1/"), "P1", "Text\nof it 👋"),
            new Event.Deferred(NOW, PAIR, "busy", NOW.plusSeconds(5)),
            new Event.Deferred(NOW, PAIR, "busy", null),
            new Event.Unknown(NOW, PAIR, "no answer in time"),
            new Event.Rejected(NOW, PAIR, "too long", "Shorten it."),
            new Event.Held(NOW, PAIR, "many", "Ask."),
            new Event.Skipped(NOW, PAIR, "old"),
            new Event.Again(NOW, PAIR),
            new Event.Edited(NOW, PAIR, URI.create("https://b.example/p1/"), "P1", "Text"),
            new Event.Deleted(NOW, PAIR),
            new Event.Gone(NOW, "id-p1"),
            new Event.Missing(NOW, PAIR),
            new Event.Announced(NOW, PAIR, new Receipt("1", URI.create("https://s.example/1"), Map.of("cid", "x"))),
            new Event.Announced(NOW, new Pair("id-p2", "club"), new Receipt("2", null)));

    private Path folder;

    @BeforeEach
    void create(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyEventReadsAsItWasWritten() {
        try (Ledger ledger = open()) {
            ledger.append(EVENTS);
        }

        assertThat(file()).exists();
        assertThat(events()).isEqualTo(EVENTS);
    }

    @Test
    void anEventIsOneReadableLine() throws IOException {
        try (Ledger ledger = open()) {
            ledger.append(List.of(EVENTS.get(16)));
        }

        assertThat(file()).content(UTF_8).isEqualTo("""
                        {"at":"2026-11-24T09:00:00Z","event":"announced","post":"id-p1","account":"club","id":"1","url":"https://s.example/1","more":{"cid":"x"}}
                        """);
    }

    @Test
    void aLineCutAtAnyByteIsLeftOutAndWhatFollowsIsSafe() throws IOException {
        try (Ledger ledger = open()) {
            ledger.append(EVENTS);
        }
        byte[] whole = Files.readAllBytes(file());
        int last = new String(whole, UTF_8).stripTrailing().lastIndexOf('\n') + 1;
        int lastByte = new String(whole, UTF_8).substring(0, last).getBytes(UTF_8).length;

        for (int cut = lastByte; cut < whole.length - 1; cut++) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            var opening = (Opening.Open) FileLedger.open(file());
            try (Ledger ledger = opening.ledger()) {
                assertThat(opening.notes()).hasSize(cut == lastByte ? 0 : 1);
                ledger.append(List.of(new Event.Skipped(NOW, PAIR, "later")));
            }
            assertThat(events().subList(0, EVENTS.size() - 1)).isEqualTo(EVENTS.subList(0, EVENTS.size() - 1));
            assertThat(events()).last().isEqualTo(new Event.Skipped(NOW, PAIR, "later"));
        }
    }

    @Test
    void aLineThatLacksOnlyItsLineFeedCounts() throws IOException {
        Files.writeString(file(), EventLine.write(EVENTS.get(3)));

        try (Ledger ledger = open()) {
            ledger.append(List.of(EVENTS.get(10)));
        }

        assertThat(events()).containsExactly(EVENTS.get(3), EVENTS.get(10));
    }

    @Test
    void saysWhatWasCutOff() throws IOException {
        Files.writeString(file(), "{\"at\":\"2026");

        var opening = (Opening.Open) FileLedger.open(file());

        opening.ledger().close();
        assertThat(opening.notes())
                .containsExactly(file() + ":1: the last line was cut off, by a run that was killed; it is left out:"
                        + " {\"at\":\"2026");
    }

    @Test
    void aBrokenLineInTheMiddleStopsEverythingAndIsShown() throws IOException {
        Files.writeString(file(), EventLine.write(EVENTS.get(3)) + "\n<<<<<<< HEAD\n" + EventLine.write(EVENTS.get(4)));

        assertThatThrownBy(() -> FileLedger.open(file()))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(file() + ":2: this line of the ledger cannot be read, it is not JSON:")
                .hasMessageContaining("\n    2 | <<<<<<< HEAD\n  Nothing is announced.");
        assertThat(FileLedger.open(folder.resolve("other.jsonl"))).isInstanceOf(Opening.Open.class);
    }

    @Test
    void anEventOfANewerBilletIsNotPassedOver() throws IOException {
        Files.writeString(
                file(), "{\"at\":\"2026-11-24T09:00:00Z\",\"event\":\"boosted\",\"post\":\"a\",\"account\":\"b\"}\n");

        assertThatThrownBy(() -> FileLedger.read(file()))
                .hasMessageContaining("the event \"boosted\" is not known; a newer Billet may have written it");
    }

    @Test
    void twoRunsCannotWriteAtOnce() {
        try (Ledger first = open()) {
            assertThat(FileLedger.open(file()))
                    .isEqualTo(new Opening.Refused(
                            file() + " is in use by another run", "Let that one finish, then run this again."));
            assertThat(first.append(List.of())).isEqualTo(Ledger.Append.SAFE);
        }

        try (Ledger second = open()) {
            assertThat(second.state().pairs()).isEmpty();
        }
    }

    @Test
    void lookingAtItNeitherLocksNorMendsIt() throws IOException {
        Files.writeString(file(), EventLine.write(EVENTS.get(3)) + "\n{\"at");

        try (Ledger ledger = open()) {
            Files.writeString(file(), EventLine.write(EVENTS.get(3)) + "\n{\"at");
            assertThat(ledger.state().pairs()).containsOnlyKeys(PAIR);
            assertThat(FileLedger.read(file()).pairs()).containsOnlyKeys(PAIR);
        }

        assertThat(file()).content(UTF_8).endsWith("\n{\"at");
    }

    @Test
    void theStateIsThatOfTheLastEvents() {
        LedgerState state = LedgerState.of(EVENTS);

        assertThat(state.pair(PAIR)).get().satisfies(pair -> {
            assertThat(pair.status()).isEqualTo(Status.ANNOUNCED);
            assertThat(pair.generation()).isEqualTo(1);
        });
        assertThat(state.pair(new Pair("id-p0", "club")))
                .get()
                .extracting(PairState::status)
                .isEqualTo(Status.BASELINE);
        assertThat(state.receipts("id-p1"))
                .extracting(entry -> entry.getKey() + " " + entry.getValue().url())
                .containsExactly("club https://s.example/1");
        assertThat(state.facts("club").number("characters", 500)).isEqualTo(5000);
    }

    private Ledger open() {
        return ((Opening.Open) FileLedger.open(file())).ledger();
    }

    private List<Event> events() {
        try {
            return JournalText.of(file(), Files.readAllBytes(file())).events();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return folder.resolve("ledger.jsonl");
    }
}
