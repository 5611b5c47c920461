package dev.billet.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.publish.Publisher;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    Path folder;

    @Test
    void allThatIsWrongIsToldFileByFile() throws IOException {
        Desk desk =
                blog("personal: { network: mastodon, server: \"https://social.example\", token: \"${env.TOKEN}\", since: 2026-11-01 }")
                        .with("content/posts/2026-11-20-one.md", """
                        ---
                        title: One
                        imge: a.png
                        ---
                        <a href="/nowhere/">no</a>
                        """)
                        .with("content/posts/2026-11-21-two.md", """
                        ---
                        title: Two
                        announce: { personal: "%s {link}" }
                        ---
                        """.formatted(
                                        "word ".repeat(120).strip()));

        Result result = desk.check(Form.TEXT, false);

        assertThat(result).isEqualTo(new Result.Failed("Checked: 2 errors, 1 warning."));
        assertThat(desk.printed)
                .containsExactly(
                        "INFO content/posts/2026-11-20-one.md: 1 error, 1 warning",
                        """
                WARNING content/posts/2026-11-20-one.md:3:1: warning: "imge" is no key of front matter
                    3 | imge: a.png
                        ^^^^
                  Did you mean "image"? If it is a key of your own, for a template, give it a name that is less like it.""",
                        """
                ERROR content/posts/2026-11-20-one.md:5:10: error: this link leads nowhere: the site has no /nowhere/
                    5 | <a href="/nowhere/">no</a>
                                 ^^^^^^^^^
                  Nothing there has a name like it.""",
                        "INFO content/posts/2026-11-21-two.md: 1 error",
                        """
                ERROR content/posts/2026-11-21-two.md:3:13: error: it cannot be announced on personal: the text is too long even without the title: 623 of 500 characters
                    3 | announce: { personal: "word word word word word word word word word word word word word word word wo
                                    ^^^^^^^^
                  Shorten the text in content/posts/2026-11-21-two.md, or the account's template in site.yaml.""");
    }

    @Test
    void aTextThatAnAccountCutsIsAWarning() throws IOException {
        Desk desk =
                blog("personal: { network: mastodon, server: \"https://social.example\", token: \"${env.TOKEN}\", since: 2026-11-01 }")
                        .with(
                                "content/posts/2026-11-21-two.md",
                                "---\ntitle: " + "word ".repeat(110).strip() + "\n---\n");

        Result result = desk.check(Form.TEXT, false);

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(desk.printed.get(1))
                .startsWith(
                        "WARNING content/posts/2026-11-21-two.md: warning: its announcement on personal is shortened to the"
                                + " 500 characters there are\n  It will read: word word")
                .endsWith("word… https://blog.example/2026/11/two/\n"
                        + "  To word it yourself: announce: { personal: \"… {link}\" }");
    }

    @Test
    void whatANetworkWouldRefuseIsToldLongBeforeTheDayAndForEachPartOfAThread() throws IOException {
        String long400 = "word ".repeat(80).strip();
        String long600 = "word ".repeat(120).strip();
        Desk desk = blog("""
                fedi: { network: mastodon, server: https://social.example, token: "${env.FEDI}", since: 2026-11-01 }
                  sky: { network: bluesky, handle: ada.example, token: "${env.SKY}", since: 2026-11-01 }""")
                .with("content/posts/2027-01-01-fine.md", "# Fine\n")
                .with(
                        "content/posts/2027-01-02-gap.md",
                        "---\ntitle: Gap\nannounce: { fedi: \"{titel} {link}\" }\n---\n")
                .with(
                        "content/posts/2027-01-03-long.md",
                        "---\ntitle: Long\nannounce: \"" + long400 + " {link}\"\n---\n")
                .with(
                        "content/posts/2027-01-04-thread.md",
                        "---\ntitle: Thread\nannounce: { fedi: [\"One {link}\", \"" + long600
                                + "\"], sky: false }\n---\n");

        Result result = desk.check(Form.TEXT, false);

        assertThat(result).isEqualTo(new Result.Failed("Checked: 3 errors."));
        assertThat(desk.printed.stream().filter(line -> line.startsWith("ERROR")))
                .containsExactly("""
                ERROR content/posts/2027-01-02-gap.md:3:13: error: it cannot be announced on fedi: the template: {titel} is no part of a post; there are {title}, {link}, {description}, {tags}, {author}, {date}
                    3 | announce: { fedi: "{titel} {link}" }
                                    ^^^^
                  Change it in site.yaml or in the post.""", """
                ERROR content/posts/2027-01-03-long.md: error: it cannot be announced on sky: the text is too long even without the title: 434 of 300 characters
                  Shorten the text in content/posts/2027-01-03-long.md, or the account's template in site.yaml.""", """
                ERROR content/posts/2027-01-04-thread.md:3:13: error: it cannot be announced on fedi: the text is too long even without the title: 599 of 500 characters
                    3 | announce: { fedi: ["One {link}", "word word word word word word word word word word word word word w
                                    ^^^^
                  Shorten the text in content/posts/2027-01-04-thread.md, or the account's template in site.yaml.""");
    }

    @Test
    void whatIsAnnouncedAlreadyIsNotCheckedAgain() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n");
        new Publisher(desk.invocation(Desk.NOW, false)).publish();
        desk.with("content/posts/2026-11-20-one.md", "---\ntitle: One\nannounce: \"{titel}\"\n---\n");
        desk.printed.clear();

        Result result = desk.check(Form.TEXT, false);

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(desk.printed).containsExactly("INFO Checked: nothing is wrong.");
    }

    @Test
    void aBlogInOrderIsSaidToBe() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n");

        Result result = desk.check(Form.TEXT, true);

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(desk.printed).containsExactly("INFO Checked: nothing is wrong.");
    }

    @Test
    void nothingIsWrittenButPicturesThatWereCostlyToMake() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n");
        List<String> before = files();

        desk.check(Form.TEXT, false);

        assertThat(files())
                .filteredOn(file -> !file.startsWith(".billet/images/"))
                .isEqualTo(before);
    }

    @Test
    void warningsAreErrorsIfAskedFor() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n\n<img src=\"/icon.svg\">\n");

        Result lenient = desk.check(Form.JSON, false);
        Result strict = desk.check(Form.JSON, true);

        assertThat(lenient).isEqualTo(new Result.Done());
        assertThat(strict).isEqualTo(new Result.Failed("Checked: 1 error."));
    }

    @Test
    void whenTheSiteCannotBeBuiltItsPagesAreNotLookedAt() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "---\ntitle: One\ndate: soon\n---\n");

        Result result = desk.check(Form.TEXT, false);

        assertThat(result).isEqualTo(new Result.Failed("Checked: 1 error."));
        assertThat(desk.printed)
                .contains(
                        "INFO The pages were not looked at, since the site cannot be built before its errors are mended.");
    }

    @Test
    void programsReadOneLineOfJson() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n\n<a href=\"/nowhere/\">no</a>\n");

        desk.check(Form.JSON, false);

        assertThat(desk.printed)
                .containsExactly("{\"errors\":1,\"warnings\":0,\"problems\":[{\"severity\":\"error\","
                        + "\"file\":\"content/posts/2026-11-20-one.md\",\"line\":3,\"column\":10,"
                        + "\"message\":\"this link leads nowhere: the site has no /nowhere/\","
                        + "\"remedy\":\"Nothing there has a name like it.\"}]}");
    }

    @Test
    void gitHubShowsEachBesideItsLine() throws IOException {
        Desk desk =
                blog("").with("content/posts/2026-11-20-one, two.md", "# One\n\n<a href=\"/nowhere/100%\">no</a>\n");

        desk.check(Form.GITHUB, false);

        assertThat(desk.printed)
                .containsExactly(
                        "::error file=content/posts/2026-11-20-one%2C two.md,line=3,col=10"
                                + "::this link leads nowhere: the site has no /nowhere/100%2525%0ANothing there has a name like it.");
    }

    @Test
    void aClockBehindTheLedgerIsAnError() throws IOException {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n");
        new Publisher(desk.invocation(Desk.NOW.plus(Duration.ofDays(1)), false)).publish();
        desk.printed.clear();

        desk.check(Form.TEXT, false);

        assertThat(desk.printed)
                .contains(
                        "ERROR .billet/ledger.jsonl: error: something in here happened at 2026-11-25T12:00:00Z, but the"
                                + " clock of this machine says 2026-11-24T12:00:00Z\n"
                                + "  Set the clock: a post would be published and announced at the wrong time.");
    }

    @Test
    void whatGitSaysOfTheBlogIsTold() throws Exception {
        Desk desk = blog("").with("content/posts/2026-11-20-one.md", "# One\n");
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "Begin");
        desk.with("content/posts/2026-11-21-two.md", "# Two\n").with("notes.txt", "no part of the blog");

        Result result = desk.check(Form.TEXT, false);

        assertThat(result).isEqualTo(new Result.Failed("Checked: 1 error, 1 warning."));
        assertThat(desk.printed.get(0)).isEqualTo("INFO .git: 1 error, 1 warning");
        assertThat(desk.printed.get(1)).isEqualTo("""
                WARNING .git: warning: 1 file not committed: content/posts/2026-11-21-two.md
                  A build on another machine does not have them. To keep them: git add, git commit""");
        assertThat(desk.printed.get(2))
                .matches("(?s)ERROR .git: error: something in here happened at 2027-01-01T00:00:00Z, but"
                        + " the clock of this machine says 2026-11-24T12:00:00Z\n.*");
    }

    private Desk blog(String accounts) throws IOException {
        return new Desk(folder)
                .with(
                        "content/site.yaml",
                        "title: Carnet\nurl: https://blog.example/\n"
                                + (accounts.isEmpty() ? "" : "accounts:\n  " + accounts + "\n"));
    }

    /** Git, on New Year's Day. */
    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        git.environment().putAll(Git.environment());
        git.environment().put("GIT_AUTHOR_DATE", "2027-01-01T00:00:00Z");
        git.environment().put("GIT_COMMITTER_DATE", "2027-01-01T00:00:00Z");
        assertThat(git.start().waitFor()).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
