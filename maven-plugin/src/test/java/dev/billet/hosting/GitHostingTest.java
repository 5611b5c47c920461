package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site on a branch of a real git server. */
class GitHostingTest {
    @TempDir
    Path folder;

    private GitHost host;

    @BeforeEach
    void serve() throws IOException {
        host = new GitHost(folder);
        host.write("index.html", "home");
        host.write("2026/hello/index.html", "hello");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void theFirstRunCreatesTheBranch() {
        Deployment deployment = host.hosting().deploy(host.site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Done(
                        "branch gh-pages of " + host.address(),
                        List.of(".nojekyll", "2026/hello/index.html", "index.html"),
                        List.of(),
                        List.of(),
                        0));
        assertThat(Git.run(host.bare, "ls-tree", "-r", "--name-only", "gh-pages"))
                .isEqualTo(".nojekyll\n2026/hello/index.html\nindex.html");
        assertThat(Git.run(host.bare, "show", "gh-pages:2026/hello/index.html")).isEqualTo("hello");
        assertThat(Git.run(host.bare, "fsck", "--strict")).doesNotContain("error", "missing", "broken");
    }

    @Test
    void onlyWhatChangedIsCommittedAndNothingIfNothingDid() throws IOException {
        host.hosting().deploy(host.site);
        String first = host.tip();
        Deployment idle = host.hosting().deploy(host.site);
        String same = host.tip();
        host.write("index.html", "new home");
        Files.delete(host.site.resolve("2026/hello/index.html"));
        host.write("about/index.html", "about");

        Deployment deployment = host.hosting().deploy(host.site);

        assertThat(((Deployment.Done) idle).summary()).isEqualTo("nothing has changed, 3 files");
        assertThat(same).isEqualTo(first);
        Deployment.Done done = (Deployment.Done) deployment;
        assertThat(done.where()).isEqualTo("branch gh-pages of " + host.address());
        assertThat(done.summary()).isEqualTo("1 added, 1 changed, 1 removed, 1 unchanged");
        assertThat(Git.run(host.bare, "rev-parse", "gh-pages~1")).isEqualTo(first);
        assertThat(Git.run(host.bare, "ls-tree", "-r", "--name-only", "gh-pages"))
                .isEqualTo(".nojekyll\nabout/index.html\nindex.html");
    }

    @Test
    void aMachineThatFetchedNothingYetUploadsOnlyWhatChanged() throws IOException {
        for (int i = 0; i < 200; i++) {
            host.write("p/" + i + "/index.html", ("page " + i + " ").repeat(200));
        }
        host.hosting().deploy(host.site);
        host.server.received();
        host.write("p/7/index.html", "changed");

        host.hosting("another-store", host.target()).deploy(host.site);

        assertThat(host.server.received()).as("bytes uploaded").isLessThan(20_000);
        assertThat(Git.run(host.bare, "show", "gh-pages:p/7/index.html")).isEqualTo("changed");
        assertThat(Git.run(host.bare, "fsck", "--strict")).doesNotContain("error", "missing", "broken");
    }

    @Test
    void anUploadTellsHowFarItHasCome() {
        List<String> progress = new ArrayList<>();

        host.hosting().telling(progress::add).deploy(host.site);

        assertThat(progress)
                .containsSubsequence(
                        "Reading files for the upload: 1 of 3",
                        "Reading files for the upload: 3 of 3",
                        "Uploading objects: 1 of 7", // three files, three folders, the commit
                        "Uploading objects: 7 of 7");
        progress.clear();
        host.hosting().telling(progress::add).deploy(host.site);
        assertThat(progress).as("when nothing is sent").isEmpty();
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        GitHosting plan = new GitHosting(
                folder,
                folder.resolve("store"),
                Optional.of(folder.resolve("look")),
                host.target(),
                remote -> List.of(GitHost.login(GitServer.TOKEN)),
                GitHost.WRITER,
                GitHost.CLOCK);

        Deployment planned = plan.plan(host.site);

        assertThat(planned).isEqualTo(host.hosting().deploy(host.site));
        host.hosting().deploy(host.site);
        assertThat(((Deployment.Done) plan.plan(host.site)).unchanged()).isEqualTo(3);
    }
}
