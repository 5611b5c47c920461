package dev.billet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.Needed;
import dev.billet.publish.Publisher;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesAddressTest {
    @TempDir
    Path folder;

    private final Recorded told = new Recorded();

    @BeforeEach
    void aBlogWithARemoteOnGitHub() throws IOException {
        Needed.program("git");
        Git.run(folder, "init", "-q");
        Git.run(folder, "remote", "add", "origin", "https://github.com/alice/carnet.git");
        Files.createDirectories(folder.resolve("content/posts"));
        Files.writeString(folder.resolve("content/posts/2026-11-24-hello.md"), "# Hello\n\nMy first post.\n");
    }

    @Test
    void anAddressWithoutThePathOfAProjectSiteIsAnErrorAtItsLineBeforeAnythingIsSent() throws IOException {
        site("https://alice.github.io/");

        new Publisher(Invocations.dryRun(folder, told)).publish();

        assertThat(told.text()).contains("""
                        error: content/site.yaml:2:6: error: GitHub does not serve alice/carnet at https://alice.github.io/ \
                        but at https://alice.github.io/carnet/
                            2 | url: https://alice.github.io/
                                     ^^^^^^^^^^^^^^^^^^^^^^^^
                          Write url: https://alice.github.io/carnet/, or the domain that the repository has of its own.
                        """);
    }

    private void site(String url) throws IOException {
        Files.writeString(
                folder.resolve("content/site.yaml"),
                "title: The desk\nurl: " + url + "\nhosting: github-pages\nledger: file\n");
    }
}
