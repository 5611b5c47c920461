package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.Identity;
import dev.billet.git.Login;
import dev.billet.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site on a branch of a real git server. */
class GitHostingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private GitServer server;
    private Path bare;
    private Path site;

    @BeforeEach
    void serve() throws IOException {
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
        site = Files.createDirectories(folder.resolve("site"));
        write("index.html", "home");
        write("2026/hello/index.html", "hello");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstRunCreatesTheBranch() {
        Deployment deployment = hosting().deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Done(
                        "branch gh-pages of " + address(),
                        List.of(".nojekyll", "2026/hello/index.html", "index.html"),
                        List.of(),
                        List.of(),
                        0));
        assertThat(Git.run(bare, "ls-tree", "-r", "--name-only", "gh-pages"))
                .isEqualTo(".nojekyll\n2026/hello/index.html\nindex.html");
        assertThat(Git.run(bare, "show", "gh-pages:2026/hello/index.html")).isEqualTo("hello");
        assertThat(Git.run(bare, "fsck", "--strict")).doesNotContain("error", "missing", "broken");
    }

    @Test
    void onlyWhatChangedIsCommittedAndNothingIfNothingDid() throws IOException {
        hosting().deploy(site);
        String first = tip();
        Deployment idle = hosting().deploy(site);
        String same = tip();
        write("index.html", "new home");
        Files.delete(site.resolve("2026/hello/index.html"));
        write("about/index.html", "about");

        Deployment deployment = hosting().deploy(site);

        assertThat(((Deployment.Done) idle).summary())
                .isEqualTo("branch gh-pages of " + address() + ": nothing to change, 3 files");
        assertThat(same).isEqualTo(first);
        assertThat(((Deployment.Done) deployment).summary())
                .isEqualTo("branch gh-pages of " + address() + ": 1 files added, 1 changed, 1 removed, 1 unchanged");
        assertThat(Git.run(bare, "rev-parse", "gh-pages~1")).isEqualTo(first);
        assertThat(Git.run(bare, "ls-tree", "-r", "--name-only", "gh-pages"))
                .isEqualTo(".nojekyll\nabout/index.html\nindex.html");
    }

    private GitHosting hosting() {
        return hosting("store", new GitTarget(address(), "gh-pages", "", List.of(), false, Map.of(".nojekyll", "")));
    }

    private GitHosting hosting(String store, GitTarget target) {
        return new GitHosting(
                folder,
                folder.resolve(store),
                Optional.empty(),
                target,
                remote -> List.of(login(GitServer.TOKEN)),
                WRITER,
                CLOCK);
    }

    private static final Identity WRITER = new Identity("A. Writer", "a@blog.example");

    private static Login.Source login(String token) {
        return new Login.Source("settings.xml", "", () -> Optional.of(new Login(GitServer.USER, new Secret(token))));
    }

    private String address() {
        return server.address("blog.git");
    }

    private String tip() {
        return Git.run(bare, "rev-parse", "gh-pages");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
