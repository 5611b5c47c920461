package dev.billet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.Login;
import dev.billet.http.Secret;
import dev.billet.publish.Publisher;
import dev.billet.run.Console;
import dev.billet.run.GivenSecrets;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import dev.billet.run.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code hosting} and {@code ledger} of {@code site.yaml} say of branches, on a real git server. */
class GitKindTest {
    @TempDir
    Path folder;

    private static final Secrets SECRETS =
            new GivenSecrets(Map.of(), Map.of("127.0.0.1", new Login(GitServer.USER, new Secret(GitServer.TOKEN))));

    private final Recorded told = new Recorded();
    private GitServer server;
    private Path bare;
    private Path blog;

    @BeforeEach
    void serve() throws IOException {
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
        blog = folder.resolve("blog");
        Files.createDirectories(blog.resolve("content/posts"));
        Files.writeString(blog.resolve("content/posts/2026-11-24-hello.md"), "# Hello\n\nMy first post.\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDomainOfOnesOwnIsWrittenForGitHubToKnow() throws IOException {
        site("https://Blog.example/", "{ type: github-pages, live: none, remote: \"" + address() + "\" }");

        assertThat(publish()).isEqualTo(new Result.Done());

        assertThat(show("gh-pages:CNAME")).isEqualTo("blog.example");
        assertThat(show("gh-pages:.nojekyll")).isEmpty();
        assertThat(show("billet-ledger:ledger.jsonl")).contains("\"event\":\"announced\"");
        assertThat(blog.resolve(".billet/ledger.jsonl")).doesNotExist();
    }

    @Test
    void aDomainThatWasSetOnGitHubsPagesIsKept() throws IOException {
        site("https://alice.github.io/carnet/", "{ type: github-pages, live: none, remote: \"" + address() + "\" }");
        publish();
        Git.commit(bare, "gh-pages", "CNAME", "carnet.example");
        Files.writeString(blog.resolve("content/posts/2026-11-24-again.md"), "# Again\n\nMore.\n");

        assertThat(publish()).isEqualTo(new Result.Done());

        assertThat(show("gh-pages:CNAME")).isEqualTo("carnet.example");
        assertThat(show("gh-pages:2026/11/again/index.html")).contains("More.");
    }

    @Test
    void theUploadTellsHowFarItHasCome() throws IOException {
        site("https://alice.github.io/carnet/", "{ type: github-pages, live: none, remote: \"" + address() + "\" }");

        publish();

        assertThat(told.passed())
                .anyMatch(line -> line.matches("Making pages: \\d+ of \\d+"))
                .anyMatch(line -> line.matches("Uploading objects: \\d+ of \\d+"));
    }

    @Test
    void aFolderOfABranchIsOursAndWhatIsBesideItIsNot() throws IOException {
        Git.commit(bare, "main", "src/Main.java", "class Main {}");
        site(
                "https://blog.example/",
                "{ type: git, live: none, branch: main, folder: ./docs/, remote: \"" + address() + "\" }");
        publish();
        Files.delete(blog.resolve("content/posts/2026-11-24-hello.md"));

        assertThat(publish()).isEqualTo(new Result.Done());

        assertThat(show("main:src/Main.java")).isEqualTo("class Main {}");
        assertThat(Git.run(bare, "ls-tree", "-r", "--name-only", "main"))
                .contains("docs/index.html", "docs/.nojekyll")
                .doesNotContain("hello", "CNAME");
        assertThat(Git.run(bare, "log", "--format=%an", "main").lines()).hasSize(3);
    }

    @Test
    void anotherStepCanPutItOnlineAndItsLedgerBeABranch() throws IOException {
        site("https://blog.example/", "{ type: external, live: none }");
        Files.writeString(
                blog.resolve("content/site.yaml"),
                Files.readString(blog.resolve("content/site.yaml")) + "ledger: { branch: memory, remote: \"" + address()
                        + "\" }\n");

        Result built = publish();
        boolean before = Git.run(bare, "branch", "--list", "memory").isEmpty();
        Result announced = publisher(told).announce();
        Result again = publisher(told).announce();

        assertThat(built).isEqualTo(new Result.Done());
        assertThat(before).as("nothing was announced before the site is online").isTrue();
        assertThat(announced).isEqualTo(new Result.Done());
        assertThat(again).isEqualTo(new Result.Done());
        assertThat(told.text()).endsWith("Nothing new to announce.\n");
        assertThat(show("memory:ledger.jsonl").lines().filter(line -> line.contains("\"announced\"")))
                .hasSize(1);
        assertThat(show("memory:README.md")).contains("| [Hello](https://blog.example/2026/11/hello/) | outbox | ");
        assertThat(Git.run(bare, "branch", "--list", "gh-pages")).isEmpty();
    }

    @Test
    void whatIsOnTheBranchIsKnownToWhoeverOnlyLooksAndWithoutItWhatThisMachineKnows() throws IOException {
        site("https://blog.example/", "{ type: git, live: none, remote: \"" + address() + "\" }\nledger: branch");
        publish();
        Path runner = folder.resolve("runner");
        copy(blog.resolve("content"), runner.resolve("content"));
        blog = runner;

        Recorded looked = new Recorded();
        publisher(looked).preview(Optional.empty());
        server.close();
        Recorded offline = new Recorded();
        Result alone = publisher(offline).status();

        assertThat(looked.text()).doesNotContain("Hello");
        assertThat(alone).isEqualTo(new Result.Done());
        assertThat(offline.text())
                .startsWith("warning: What other machines have announced is not known: " + address()
                        + " cannot be reached: Connection refused 127.0.0.1\n"
                        + "  Check the network and the address, then run this again. Nothing was changed there.\n")
                .contains("\nHello  outbox   announced  ");
    }

    @Test
    void everyMistakeInTheseKeysIsToldAtItsPlace() throws IOException {
        site(
                "https://blog.example/",
                "\n  type: git\n  folder: ../docs\n  history: sqash\n  life: url\nledger: branches");

        publish();

        assertThat(told.text()).isEqualTo("""
                error: content/site.yaml:6:11: error: folder: "../docs" is no folder of a branch
                    6 |   folder: ../docs
                                  ^^^^^^^
                  Write a path from the branch's root, such as folder: docs.
                error: content/site.yaml:7:12: error: history: "sqash" is none of keep, squash
                    7 |   history: sqash
                                   ^^^^^
                  "keep" adds a commit each time, "squash" replaces Billet's last one.
                error: content/site.yaml:8:3: error: "life" is no key of hosting of the type git
                    8 |   life: url
                          ^^^^
                  Did you mean "live"? The keys are branch, folder, history, keep, live, remote, server, type.
                error: content/site.yaml:9:9: error: ledger: "file" or "branch" is expected here
                    9 | ledger: branches
                                ^^^^^^^^
                  Write ledger: branch if several machines publish the blog, else ledger: file.
                """);
    }

    @Test
    void theLedgerCannotBeTheSiteItself() throws IOException {
        site(
                "https://blog.example/",
                "{ type: github-pages, remote: \"" + address() + "\" }\nledger: { branch: gh-pages }");

        assertThat(publish()).isEqualTo(new Result.Failed("1 error: the site is not published"));
        assertThat(told.text()).isEqualTo("""
                error: content/site.yaml:5:9: error: ledger: the site itself is published to branch gh-pages
                  Leave branch: out, or write another one, such as branch: billet-ledger.
                """);
        assertThat(Git.run(bare, "branch", "--list")).isEmpty();
    }

    private void site(String url, String hosting) throws IOException {
        Files.writeString(
                blog.resolve("content/site.yaml"),
                "title: The desk\nurl: " + url + "\ncards: false\nhosting: " + hosting + "\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Files.createDirectories(to.resolve(from.relativize(each)).getParent());
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private Result publish() throws IOException {
        return publisher(told).publish();
    }

    private Publisher publisher(Console console) {
        return new Publisher(Invocations.in(blog, SECRETS, console));
    }

    private String address() {
        return server.address("blog.git");
    }

    private String show(String file) {
        return Git.run(bare, "show", file);
    }
}
