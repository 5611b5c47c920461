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
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void filesOfOthersAreKeptIfListedAndElseNeverRemovedInSilence() throws IOException {
        hosting().deploy(site);
        Git.commit(bare, "gh-pages", "proof.txt", "mine");
        Git.commit(bare, "gh-pages", "google123.html", "proof");
        String before = tip();

        Deployment refused = hosting().deploy(site);
        Deployment kept =
                hosting("store", target(List.of("proof.*"), false, address())).deploy(site);

        assertThat(refused)
                .isEqualTo(
                        new Deployment.Failed(
                                "branch gh-pages of " + address()
                                        + " has files that somebody else put there: proof.txt",
                                "List those that shall stay under hosting: keep: in site.yaml. Delete the others on the branch."));
        assertThat(((Deployment.Done) kept).summary())
                .isEqualTo("branch gh-pages of " + address() + ": nothing to change, 3 files");
        assertThat(tip()).isEqualTo(before);
    }

    @Test
    void aBranchThatBilletNeverWroteIsNotEmptied() throws IOException {
        Git.commit(bare, "gh-pages", "src/Main.java", "class Main {}");

        Deployment deployment = hosting().deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        "branch gh-pages of " + address() + " has files that Billet did not put there: src/Main.java",
                        "List those that shall stay under hosting: keep: in site.yaml. Delete the others on the branch, or the"
                                + " whole branch: git push " + address() + " --delete gh-pages"));
        assertThat(Git.run(bare, "ls-tree", "-r", "--name-only", "gh-pages")).isEqualTo("src/Main.java");
    }

    @Test
    void squashingReplacesOurLastCommitAndNeverSomebodyElses() throws IOException {
        GitTarget squash = target(List.of("proof.txt"), true, address());
        hosting("store", squash).deploy(site);
        write("index.html", "second");
        hosting("store", squash).deploy(site);
        String alone = Git.run(bare, "rev-list", "--count", "gh-pages");
        Git.commit(bare, "gh-pages", "proof.txt", "mine");
        String theirs = tip();
        write("index.html", "third");
        hosting("store", squash).deploy(site);
        write("index.html", "fourth");
        hosting("store", squash).deploy(site);

        assertThat(alone).isEqualTo("1");
        assertThat(Git.run(bare, "rev-parse", "gh-pages~1")).isEqualTo(theirs);
        assertThat(Git.run(bare, "show", "gh-pages:index.html")).isEqualTo("fourth");
    }

    @Test
    void aMachineThatFetchedNothingYetUploadsOnlyWhatChanged() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("p/" + i + "/index.html", ("page " + i + " ").repeat(200));
        }
        hosting().deploy(site);
        server.received();
        write("p/7/index.html", "changed");

        hosting("another-store", target(List.of(), false, address())).deploy(site);

        assertThat(server.received()).as("bytes uploaded").isLessThan(20_000);
        assertThat(Git.run(bare, "show", "gh-pages:p/7/index.html")).isEqualTo("changed");
        assertThat(Git.run(bare, "fsck", "--strict")).doesNotContain("error", "missing", "broken");
    }

    @Test
    void aWrongTokenIsNamedAndNotShown() {
        Deployment deployment = hosting("store", target(List.of(), false, address()), "wr0ng-t0ken")
                .deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        address()
                                + " wants a login, and none was accepted. Tried: settings.xml (refused), git's credential"
                                + " helper (has none)",
                        "Put a token that may write to it into a <server> with the id 127.0.0.1 of Maven's settings.xml, or"
                                + " into GITHUB_TOKEN for GitHub, or log in once with git: git push"));
    }

    @Test
    void aTokenThatMayNotWriteIsToldSo() {
        server.readOnly();

        Deployment deployment = hosting().deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        address() + " forbids it (403). Tried: settings.xml (known there, but may not)",
                        "Give the token the right to write: on GitHub \"Contents: read and write\", in a workflow permissions:"
                                + " contents: write."));
    }

    @Test
    void aProtectedBranchSaysWhatItsHostSays() throws IOException {
        Path hook = bare.resolve("hooks/update");
        Files.writeString(hook, "#!/bin/sh\necho 'this branch is protected' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        Deployment refused = hosting().deploy(site);
        Files.delete(hook);
        Deployment again = hosting().deploy(site);

        assertThat(refused)
                .isEqualTo(new Deployment.Failed(
                        address()
                                + " did not take the push to its branch gh-pages: hook declined; this branch is protected;"
                                + " error: hook declined to update refs/heads/gh-pages",
                        "If the branch is protected, let this login push to it, or choose another branch. Nothing was changed"
                                + " there."));
        assertThat(again).isInstanceOf(Deployment.Done.class);
    }

    @Test
    void aPushThatIsCutOffChangesNothingAndARerunFinishes() throws IOException {
        hosting().deploy(site);
        String before = tip();
        write("index.html", "new home");
        server.cutPushesAfter(100);

        Deployment cut = hosting().deploy(site);
        String meanwhile = tip();
        server.heal();
        Deployment again = hosting().deploy(site);

        assertThat(cut).isInstanceOf(Deployment.Failed.class);
        assertThat(cut)
                .isEqualTo(new Deployment.Failed(
                        "the connection to " + address() + " broke off: Unexpected end of file from server",
                        "Run this again: it goes on from what has arrived."));
        assertThat(meanwhile).isEqualTo(before);
        assertThat(((Deployment.Done) again).changed()).containsExactly("index.html");
    }

    @Test
    void aPushWhoseAnswerIsLostCounts() {
        server.loseAnswers();

        Deployment deployment = hosting().deploy(site);

        assertThat(deployment).isInstanceOf(Deployment.Done.class);
        assertThat(Git.run(bare, "rev-list", "--count", "gh-pages")).isEqualTo("1");
    }

    @Test
    void withoutANetworkNothingIsLost() throws IOException {
        String address = address();
        server.close();

        Deployment deployment =
                hosting("store", target(List.of(), false, address)).deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        address + " cannot be reached: Connection refused 127.0.0.1",
                        "Check the network and the address, then run this again. Nothing was changed there."));
    }

    @Test
    void aRewrittenBranchIsBuiltUpon() throws IOException {
        hosting().deploy(site);
        String first = tip();
        write("index.html", "second");
        hosting().deploy(site);
        Git.run(bare, "update-ref", "refs/heads/gh-pages", first);

        Deployment deployment = hosting().deploy(site);

        assertThat(((Deployment.Done) deployment).changed()).containsExactly("index.html");
        assertThat(Git.run(bare, "rev-parse", "gh-pages~1")).isEqualTo(first);
    }

    @Test
    void aBranchThatMovesOnWhileItIsPushedToIsLookedAtAgainAndNothingIsLost() throws IOException {
        hosting().deploy(site);
        write("index.html", "new home");
        AtomicBoolean moved = new AtomicBoolean();
        server.watchPushes(() -> {
            if (!moved.getAndSet(true)) {
                Git.commit(bare, "gh-pages", "google123.html", "proof");
            }
        });

        Deployment deployment = hosting().deploy(site);

        assertThat(((Deployment.Done) deployment).changed()).containsExactly("index.html");
        assertThat(Git.run(bare, "log", "--format=%s", "gh-pages")).isEqualTo("""
                Publish the site: 0 added, 1 changed, 0 removed
                Change google123.html
                Publish the site: 3 added, 0 changed, 0 removed""");
        assertThat(Git.run(bare, "show", "gh-pages:google123.html")).isEqualTo("proof");
    }

    @Test
    void aBranchThatMovesOnAllTheTimeIsLeftToTheOthersAndARerunFinishes() throws IOException {
        hosting().deploy(site);
        write("index.html", "new home");
        AtomicInteger times = new AtomicInteger();
        server.watchPushes(() -> Git.commit(bare, "gh-pages", "google" + times.incrementAndGet() + ".html", "proof"));

        Deployment overtaken = hosting().deploy(site);
        String meanwhile = tip();
        server.watchPushes(() -> {});
        Deployment again = hosting().deploy(site);

        assertThat(overtaken)
                .isEqualTo(new Deployment.Failed(
                        "branch gh-pages of " + address() + " moved on 8 times while the site was pushed",
                        "Let the other runs finish, then run this again."));
        assertThat(((Deployment.Done) again).changed()).containsExactly("index.html");
        assertThat(Git.run(bare, "rev-parse", "gh-pages~1")).isEqualTo(meanwhile);
    }

    @Test
    void aBranchThatIsRewrittenWhileItIsPushedToIsNotForcedBack() throws IOException {
        hosting().deploy(site);
        String first = tip();
        write("index.html", "second");
        hosting().deploy(site);
        write("index.html", "third");
        AtomicBoolean rewritten = new AtomicBoolean();
        server.watchPushes(() -> {
            if (!rewritten.getAndSet(true)) {
                Git.run(bare, "update-ref", "refs/heads/gh-pages", first);
            }
        });

        Deployment deployment =
                hosting("store", target(List.of(), true, address())).deploy(site);

        assertThat(((Deployment.Done) deployment).changed()).containsExactly("index.html");
        assertThat(Git.run(bare, "show", "gh-pages:index.html")).isEqualTo("third");
        assertThat(Git.run(bare, "rev-list", "--count", "gh-pages")).isEqualTo("1");
    }

    @Test
    void aHostWhoseDiskIsFullIsToldAndARerunFinishes() throws IOException {
        hosting().deploy(site);
        String before = tip();
        write("large.txt", "0123456789".repeat(1000) + random(100_000));
        server.fillDisk();

        Deployment full = hosting().deploy(site);
        String meanwhile = tip();
        server.heal();
        Deployment again = hosting().deploy(site);

        assertThat(full)
                .isEqualTo(new Deployment.Failed(
                        address()
                                + " answered: error occurred during unpacking on the remote end: unpack-objects abnormal exit",
                        "Nothing was changed there. Run this again; if it says the same once more, its disk may be full or"
                                + " its repository damaged."));
        assertThat(meanwhile).isEqualTo(before);
        assertThat(((Deployment.Done) again).added()).containsExactly("large.txt");
    }

    @Test
    void whatGitsCredentialHelperHasIsUsed() throws IOException {
        Git.run(folder, "init", "-q");
        Git.run(folder, "config", "--add", "credential.helper", ""); // none of this machine's
        Git.run(
                folder,
                "config",
                "--add",
                "credential.helper",
                "!f() { echo username=" + GitServer.USER + "; echo password=" + GitServer.TOKEN + "; }; f");

        Deployment deployment = new GitHosting(
                        folder,
                        folder.resolve("store"),
                        Optional.empty(),
                        target(List.of(), false, address()),
                        remote -> List.of(new Login.Source("settings.xml", "is not there", Optional::empty)),
                        WRITER,
                        CLOCK)
                .deploy(site);

        assertThat(deployment).isInstanceOf(Deployment.Done.class);
        assertThat(Git.run(bare, "show", "gh-pages:index.html")).isEqualTo("home");
    }

    @Test
    void aRepositoryThatIsNotThereIsNamed() {
        String address = server.address("nowhere.git");

        Deployment deployment =
                hosting("store", target(List.of(), false, address)).deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        address + " is no git repository, or one that the login may not see",
                        "Check the address, and that the repository exists: git ls-remote " + address));
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        GitHosting plan = new GitHosting(
                folder,
                folder.resolve("store"),
                Optional.of(folder.resolve("look")),
                target(List.of(), false, address()),
                remote -> List.of(login(GitServer.TOKEN)),
                WRITER,
                CLOCK);

        Deployment planned = plan.plan(site);

        assertThat(planned).isEqualTo(hosting().deploy(site));
        hosting().deploy(site);
        assertThat(((Deployment.Done) plan.plan(site)).unchanged()).isEqualTo(3);
    }

    /** Nothing that a pack makes smaller. */
    private static String random(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static GitTarget target(List<String> keep, boolean squash, String address) {
        return new GitTarget(address, "gh-pages", "", keep, squash, Map.of(".nojekyll", ""));
    }

    private GitHosting hosting() {
        return hosting("store", target(List.of(), false, address()));
    }

    private GitHosting hosting(String store, GitTarget target) {
        return hosting(store, target, GitServer.TOKEN);
    }

    private GitHosting hosting(String store, GitTarget target, String token) {
        return new GitHosting(
                folder,
                folder.resolve(store),
                Optional.empty(),
                target,
                remote -> List.of(login(token)),
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
