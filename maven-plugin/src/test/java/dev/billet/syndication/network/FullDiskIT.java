package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication in a process that the kernel lets write no large file, as on a disk that is full. */
class FullDiskIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private GitServer server;
    private Path bare;
    private Path blog;

    @BeforeEach
    void aBlogWithALargeFile() throws IOException {
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
        blog = folder.resolve("blog");
        Files.createDirectories(blog.resolve("content/posts"));
        Files.createDirectories(blog.resolve("content/static"));
        byte[] bytes = new byte[2_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(blog.resolve("content/static/large.bin"), bytes);
        Files.writeString(blog.resolve("content/site.yaml"), """
                title: Carnet
                url: https://blog.example/
                cards: false
                hosting: { type: git, remote: "%s", live: none }
                ledger: branch
                """.formatted(server.address("blog.git")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatCannotBeWrittenIsToldNothingIsLostAndARerunFinishes() throws IOException {
        server.readOnly(); // builds, and does not get further
        String first;
        String full;
        String free;
        try (Clone clone = new Clone(blog)) {
            clone.write(1, NOW.minusSeconds(60));
            first = clone.publish(NOW).result();
        }
        server.heal();
        try (Clone clone = new Clone(blog, "sh", "-c", "ulimit -f 1000; exec \"$0\" \"$@\"")) {
            full = clone.publish(NOW).result();
        }
        String branches = Git.run(bare, "branch", "--list", "gh-pages");
        try (Clone clone = new Clone(blog)) {
            free = clone.publish(NOW).result();
        }

        assertThat(first).contains("forbids it (403)");
        assertThat(full)
                .startsWith("RESULT Failed[summary=The site is not published, so nothing was announced.]")
                .endsWith("""
                        ERROR %s cannot be written: File too large
                          Free some space or give it write permission, then run this again. The folder is a cache: it may be deleted.\
                        """.formatted(blog.resolve(".billet/git")));
        assertThat(branches).isEmpty();
        assertThat(free).isEqualTo("done");
        assertThat(Git.run(bare, "show", "gh-pages:2026/11/round-1/index.html")).contains("Round 1");
        assertThat(Git.run(bare, "show", "billet-ledger:ledger.jsonl").lines())
                .filteredOn(line -> line.contains("\"announced\""))
                .hasSize(1);
        assertThat(Git.run(bare, "fsck")).doesNotContain("error", "missing", "broken");
    }
}
