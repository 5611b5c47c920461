package dev.billet.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store between two runs, one of which may have been killed. */
class StoreTest {
    @TempDir
    Path folder;

    private Path bare;
    private Path store;

    @BeforeEach
    void aRemote() throws IOException {
        Needed.program("git");
        bare = Git.bare(folder.resolve("blog.git"));
        store = folder.resolve("store");
    }

    @Test
    void oneThatHasGrownTooLargeStartsAfreshAndNothingElseInItsFolderIsTouched() throws IOException {
        push("first");
        Path ledger = Files.writeString(store.resolve("ledger.jsonl"), "known");
        for (int i = 0; i <= 400; i++) {
            Files.createFile(store.resolve("objects/pack/pack-" + i + ".pack"));
        }

        push("second");

        assertThat(store.resolve("objects/pack").toFile().list()).hasSizeLessThan(20);
        assertThat(ledger).hasContent("known");
        assertThat(Git.run(bare, "log", "--format=%s", "main")).isEqualTo("second\nfirst");
        assertThat(Git.run(bare, "fsck", "--strict")).doesNotContain("error", "missing", "broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "config", "refs", "objects"})
    void oneThatLacksAPartIsMendedOnTheWay(String part) throws IOException {
        push("first");
        Git.run(folder, "-C", store.toString(), "fsck");
        try (var walk = Files.walk(store.resolve(part))) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }

        push("second");

        assertThat(Git.run(bare, "log", "--format=%s", "main")).isEqualTo("second\nfirst");
    }

    @Test
    void locksThatAKilledRunHasLeftHoldNobodyUp() throws IOException {
        push("first");
        Files.createFile(store.resolve("refs/billet/main.lock"));
        Files.createFile(store.resolve("shallow.lock"));

        push("second");

        assertThat(Git.run(bare, "log", "--format=%s", "main")).isEqualTo("second\nfirst");
    }

    private void push(String message) {
        Remote remote = Remote.of(folder, bare.toString());
        try (Branch branch = Branch.open(store, remote, "main", List.of());
                Draft draft = branch.draft()) {
            Optional<Commit> tip = branch.fetch(Branch.Wanted.BYTES);
            var files = tip.map(branch::entries).orElseGet(TreeMap::new);
            files.put("text", draft.bytes(message.getBytes()));
            Commit commit = draft.commit(
                    draft.tree(files),
                    tip.map(Commit::id).map(List::of).orElse(List.of()),
                    message,
                    new Identity("A. Writer", "a@blog.example"),
                    Instant.parse("2026-11-24T10:00:00Z"));
            assertThat(branch.push(commit, tip, false)).isEqualTo(Branch.Pushed.DONE);
        }
    }
}
