package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch of a real git server to which others write as well. */
class OthersOnTheBranchTest {
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
    void filesOfOthersAreKeptIfListedAndElseNeverRemovedInSilence() throws IOException {
        host.hosting().deploy(host.site);
        Git.commit(host.bare, "gh-pages", "proof.txt", "mine");
        Git.commit(host.bare, "gh-pages", "google123.html", "proof");
        String before = host.tip();

        Deployment refused = host.hosting().deploy(host.site);
        Deployment kept =
                host.hosting("store", host.target(List.of("proof.*"), false)).deploy(host.site);

        assertThat(refused)
                .isEqualTo(
                        new Deployment.Failed(
                                "branch gh-pages of " + host.address()
                                        + " has files that somebody else put there: proof.txt",
                                "List those that shall stay under hosting: keep: in site.yaml. Delete the others on the branch."));
        assertThat(((Deployment.Done) kept).summary()).isEqualTo("nothing has changed, 3 files");
        assertThat(host.tip()).isEqualTo(before);
    }

    @Test
    void aBranchThatBilletNeverWroteIsNotEmptied() throws IOException {
        Git.commit(host.bare, "gh-pages", "src/Main.java", "class Main {}");

        Deployment deployment = host.hosting().deploy(host.site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        "branch gh-pages of " + host.address()
                                + " has files that Billet did not put there: src/Main.java",
                        "List those that shall stay under hosting: keep: in site.yaml. Delete the others on the branch, or the"
                                + " whole branch: git push " + host.address() + " --delete gh-pages"));
        assertThat(Git.run(host.bare, "ls-tree", "-r", "--name-only", "gh-pages"))
                .isEqualTo("src/Main.java");
    }

    @Test
    void squashingReplacesOurLastCommitAndNeverSomebodyElses() throws IOException {
        GitTarget squash = host.target(List.of("proof.txt"), true);
        host.hosting("store", squash).deploy(host.site);
        host.write("index.html", "second");
        host.hosting("store", squash).deploy(host.site);
        String alone = Git.run(host.bare, "rev-list", "--count", "gh-pages");
        Git.commit(host.bare, "gh-pages", "proof.txt", "mine");
        String theirs = host.tip();
        host.write("index.html", "third");
        host.hosting("store", squash).deploy(host.site);
        host.write("index.html", "fourth");
        host.hosting("store", squash).deploy(host.site);

        assertThat(alone).isEqualTo("1");
        assertThat(Git.run(host.bare, "rev-parse", "gh-pages~1")).isEqualTo(theirs);
        assertThat(Git.run(host.bare, "show", "gh-pages:index.html")).isEqualTo("fourth");
    }

    @Test
    void aRewrittenBranchIsBuiltUpon() throws IOException {
        host.hosting().deploy(host.site);
        String first = host.tip();
        host.write("index.html", "second");
        host.hosting().deploy(host.site);
        Git.run(host.bare, "update-ref", "refs/heads/gh-pages", first);

        Deployment deployment = host.hosting().deploy(host.site);

        assertThat(((Deployment.Done) deployment).changed()).containsExactly("index.html");
        assertThat(Git.run(host.bare, "rev-parse", "gh-pages~1")).isEqualTo(first);
    }

    @Test
    void aBranchThatMovesOnWhileItIsPushedToIsLookedAtAgainAndNothingIsLost() throws IOException {
        host.hosting().deploy(host.site);
        host.write("index.html", "new home");
        AtomicBoolean moved = new AtomicBoolean();
        host.server.watchPushes(() -> {
            if (!moved.getAndSet(true)) {
                Git.commit(host.bare, "gh-pages", "google123.html", "proof");
            }
        });

        Deployment deployment = host.hosting().deploy(host.site);

        assertThat(((Deployment.Done) deployment).changed()).containsExactly("index.html");
        assertThat(Git.run(host.bare, "log", "--format=%s", "gh-pages")).isEqualTo("""
                Publish the site: 0 added, 1 changed, 0 removed
                Change google123.html
                Publish the site: 3 added, 0 changed, 0 removed""");
        assertThat(Git.run(host.bare, "show", "gh-pages:google123.html")).isEqualTo("proof");
    }

    @Test
    void aBranchThatMovesOnAllTheTimeIsLeftToTheOthersAndARerunFinishes() throws IOException {
        host.hosting().deploy(host.site);
        host.write("index.html", "new home");
        AtomicInteger times = new AtomicInteger();
        host.server.watchPushes(
                () -> Git.commit(host.bare, "gh-pages", "google" + times.incrementAndGet() + ".html", "proof"));

        Deployment overtaken = host.hosting().deploy(host.site);
        String meanwhile = host.tip();
        host.server.watchPushes(() -> {});
        Deployment again = host.hosting().deploy(host.site);

        assertThat(overtaken)
                .isEqualTo(new Deployment.Failed(
                        "branch gh-pages of " + host.address() + " moved on 8 times while the site was pushed",
                        "Let the other runs finish, then run this again."));
        assertThat(((Deployment.Done) again).changed()).containsExactly("index.html");
        assertThat(Git.run(host.bare, "rev-parse", "gh-pages~1")).isEqualTo(meanwhile);
    }

    @Test
    void aBranchThatIsRewrittenWhileItIsPushedToIsNotForcedBack() throws IOException {
        host.hosting().deploy(host.site);
        String first = host.tip();
        host.write("index.html", "second");
        host.hosting().deploy(host.site);
        host.write("index.html", "third");
        AtomicBoolean rewritten = new AtomicBoolean();
        host.server.watchPushes(() -> {
            if (!rewritten.getAndSet(true)) {
                Git.run(host.bare, "update-ref", "refs/heads/gh-pages", first);
            }
        });

        Deployment deployment =
                host.hosting("store", host.target(List.of(), true)).deploy(host.site);

        assertThat(((Deployment.Done) deployment).changed()).containsExactly("index.html");
        assertThat(Git.run(host.bare, "show", "gh-pages:index.html")).isEqualTo("third");
        assertThat(Git.run(host.bare, "rev-list", "--count", "gh-pages")).isEqualTo("1");
    }
}
