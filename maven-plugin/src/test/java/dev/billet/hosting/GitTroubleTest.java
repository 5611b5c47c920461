package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the way to a real git server: what is said of it, that nothing is lost, and that a rerun finishes. */
class GitTroubleTest {
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
    void aWrongTokenIsNamedAndNotShownAndARerunWithTheRightOneFinishes() {
        Deployment deployment =
                host.hosting("store", host.target(), "wr0ng-t0ken").deploy(host.site);
        Deployment again = host.hosting().deploy(host.site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        host.address()
                                + " wants a login, and none was accepted. Tried: settings.xml (refused), git's credential"
                                + " helper (has none)",
                        "Put a token that may write to it into a <server> with the id 127.0.0.1 of Maven's settings.xml, or"
                                + " into GITHUB_TOKEN for GitHub, or log in once with git: git push"));
        assertThat(again).isInstanceOf(Deployment.Done.class);
    }

    @Test
    void aTokenThatMayNotWriteIsToldSoAndARerunFinishesOnceItMay() {
        host.server.readOnly();

        Deployment deployment = host.hosting().deploy(host.site);
        host.server.heal();
        Deployment again = host.hosting().deploy(host.site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        host.address() + " forbids it (403). Tried: settings.xml (known there, but may not)",
                        "Give the token the right to write: on GitHub \"Contents: read and write\", in a workflow permissions:"
                                + " contents: write."));
        assertThat(again).isInstanceOf(Deployment.Done.class);
    }

    @Test
    void aProtectedBranchSaysWhatItsHostSays() throws IOException {
        Path hook = host.bare.resolve("hooks/update");
        Files.writeString(hook, "#!/bin/sh\necho 'this branch is protected' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        Deployment refused = host.hosting().deploy(host.site);
        Files.delete(hook);
        Deployment again = host.hosting().deploy(host.site);

        assertThat(refused)
                .isEqualTo(new Deployment.Failed(
                        host.address()
                                + " did not take the push to its branch gh-pages: hook declined; this branch is protected;"
                                + " error: hook declined to update refs/heads/gh-pages",
                        "If the branch is protected, let this login push to it, or choose another branch. Nothing was changed"
                                + " there."));
        assertThat(again).isInstanceOf(Deployment.Done.class);
    }

    @Test
    void aPushThatIsCutOffChangesNothingAndARerunFinishes() throws IOException {
        host.hosting().deploy(host.site);
        String before = host.tip();
        host.write("index.html", "new home");
        host.server.cutPushesAfter(100);

        Deployment cut = host.hosting().deploy(host.site);
        String meanwhile = host.tip();
        host.server.heal();
        Deployment again = host.hosting().deploy(host.site);

        assertThat(cut).isInstanceOf(Deployment.Failed.class);
        assertThat(cut)
                .isEqualTo(new Deployment.Failed(
                        "the connection to " + host.address() + " broke off: Unexpected end of file from server",
                        "Run this again: it goes on from what has arrived."));
        assertThat(meanwhile).isEqualTo(before);
        assertThat(((Deployment.Done) again).changed()).containsExactly("index.html");
    }

    @Test
    void aPushWhoseAnswerIsLostCounts() {
        host.server.loseAnswers();

        Deployment deployment = host.hosting().deploy(host.site);

        assertThat(deployment).isInstanceOf(Deployment.Done.class);
        assertThat(Git.run(host.bare, "rev-list", "--count", "gh-pages")).isEqualTo("1");
    }

    @Test
    void withoutANetworkNothingIsLostAndARerunFinishesOnceThereIsOne() throws IOException {
        host.hosting().deploy(host.site);
        host.write("index.html", "new home");
        String address = host.address();
        host.server.close();

        Deployment deployment =
                host.hosting("store", host.target(List.of(), false, address)).deploy(host.site);
        Deployment again;
        try (GitServer back = GitServer.of(folder.resolve("host"))) {
            again = host.hosting("store", host.target(List.of(), false, back.address("blog.git")))
                    .deploy(host.site);
        }

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        address + " cannot be reached: Connection refused 127.0.0.1",
                        "Check the network and the address, then run this again. Nothing was changed there."));
        assertThat(((Deployment.Done) again).changed()).containsExactly("index.html");
    }

    @Test
    void aHostWhoseDiskIsFullIsToldAndARerunFinishes() throws IOException {
        host.hosting().deploy(host.site);
        String before = host.tip();
        host.write("large.txt", "0123456789".repeat(1000) + random(100_000));
        host.server.fillDisk();

        Deployment full = host.hosting().deploy(host.site);
        String meanwhile = host.tip();
        host.server.heal();
        Deployment again = host.hosting().deploy(host.site);

        assertThat(full)
                .isEqualTo(new Deployment.Failed(
                        host.address()
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
                        host.target(),
                        remote -> List.of(new Login.Source("settings.xml", "is not there", Optional::empty)),
                        GitHost.WRITER,
                        GitHost.CLOCK)
                .deploy(host.site);

        assertThat(deployment).isInstanceOf(Deployment.Done.class);
        assertThat(Git.run(host.bare, "show", "gh-pages:index.html")).isEqualTo("home");
    }

    @Test
    void aRepositoryThatIsNotThereIsNamed() {
        String address = host.server.address("nowhere.git");

        Deployment deployment =
                host.hosting("store", host.target(List.of(), false, address)).deploy(host.site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        address + " is no git repository, or one that the login may not see",
                        "Check the address, and that the repository exists: git ls-remote " + address));
    }

    /** Nothing that a pack makes smaller. */
    private static String random(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
