package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.billet.generator.browser.Chromium;
import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.PagesStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual's page on GitHub Pages promises, typed as it says, with a git host and a web host of the test's. */
class PagesIT {
    private static final Path MANUAL = Path.of("../content/pages/manual/github-pages.md");
    private static final String REPOSITORY = "alice/carnet.git";

    @TempDir
    Path folder;

    private GitServer host;
    private Path bare;
    private Path blog;

    @BeforeEach
    void anEmptyRepositoryAtTheHost() throws IOException {
        host = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host").resolve(REPOSITORY));
        blog = folder.resolve("carnet");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void fromNothingToABlogThatAnnouncesItself() throws Exception {
        try (PagesStandIn pages = PagesStandIn.of(bare, "gh-pages", "/carnet/").lagging(2)) {
            begin("## 1. Make the blog", pages.home());
            typed("## 2. Put it on GitHub");

            MavenRun first = publishing("first");
            pages.lagging(0);
            MavenRun idle = publishing("second");
            typed("## 5. Write");
            pages.lagging(1);
            MavenRun written = publishing("third");
            MavenRun laptop =
                    MavenRun.in(blog, "site:publish", "-gs", settings().toString());

            assertThat(first.output())
                    .contains("waiting 2 s: " + pages.home())
                    .contains("answers 404")
                    .containsPattern("Bonjour +outbox +announced");
            assertThat(idle.output()).contains("nothing has changed").contains("Nothing new to announce.");
            assertThat(written.output())
                    .contains("waiting 2 s: ")
                    .containsPattern("Une promenade +outbox +announced")
                    .doesNotContain("Bonjour  outbox");
            assertThat(laptop.status()).as(laptop.output()).isZero();
            assertThat(laptop.output()).contains("Nothing new to announce.").doesNotContain(GitServer.TOKEN);
            assertThat(Git.run(bare, "show", "billet-ledger:ledger.jsonl").lines())
                    .filteredOn(line -> line.contains("\"announced\""))
                    .hasSize(2);
            assertThat(Git.run(bare, "show", "billet-ledger:README.md")).contains("[Une promenade](" + pages.home());
            read(pages.home());
        }
    }

    @Test
    void anArtifactIsBuiltWithTheLedgerAndAnnouncedWhenItIsOnline() throws Exception {
        Path deployed = Git.bare(folder.resolve("deployed/pages.git"));
        try (PagesStandIn pages = PagesStandIn.of(deployed, "main", "/carnet/")) {
            begin("## Without a branch for the site", pages.home());
            typed("## 2. Put it on GitHub");

            Runner first = Runner.of(folder.resolve("first"), host, REPOSITORY, "publish.yml");
            MavenRun built = first.step("Build");
            deploy(first.folder().resolve("target/site"), deployed);
            pages.lagging(1);
            MavenRun announced = first.step("Announce");
            Runner second = Runner.of(folder.resolve("second"), host, REPOSITORY, "publish.yml");
            MavenRun again = second.step("Build");
            MavenRun nothing = second.step("Announce");

            assertThat(built.status()).as(built.output()).isZero();
            assertThat(built.output()).doesNotContain("announced");
            assertThat(announced.status()).as(announced.output()).isZero();
            assertThat(announced.output())
                    .contains("waiting 2 s: " + pages.home())
                    .containsPattern("Hello +outbox +announced");
            assertThat(again.status()).as(again.output()).isZero();
            assertThat(Files.exists(second.folder().resolve(".billet/git/billet-ledger.jsonl")))
                    .as("the build knows what was announced")
                    .isTrue();
            assertThat(nothing.status()).as(nothing.output()).isZero();
            assertThat(nothing.output()).contains("Nothing new to announce.");
            assertThat(Git.run(bare, "branch", "--format=%(refname:short)")).isEqualTo("billet-ledger\nmain");
        }
    }

    @Test
    void aPullRequestIsCheckedAgainstWhatWasAnnounced() throws Exception {
        try (PagesStandIn pages = PagesStandIn.of(bare, "gh-pages", "/carnet/")) {
            begin("## 1. Make the blog", pages.home());
            typed("## 2. Put it on GitHub");
            publishing("first");
            typed("## 5. Write");

            Map<String, MavenRun> runs = Runner.of(folder.resolve("request"), host, REPOSITORY, "check.yml")
                    .all();

            assertThat(runs.keySet()).containsExactly("Check", "Show the announcements");
            runs.forEach((name, run) ->
                    assertThat(run.status()).as(name + ": " + run.output()).isZero());
            assertThat(folder.resolve("summary.md"))
                    .content()
                    .contains("Une promenade")
                    .doesNotContain("Bonjour");
            assertThat(Git.run(bare, "show", "billet-ledger:ledger.jsonl")).doesNotContain("promenade");
        }
    }

    /** Makes the blog as the manual says, but for its address. */
    private void begin(String heading, String home) throws Exception {
        String commands = Manual.commands(MANUAL, heading).get(0);
        boolean makes = commands.startsWith("mkdir carnet");
        if (!makes) {
            Files.createDirectories(blog);
        }
        MavenRun made = MavenRun.typed(MavenRun.thisMaven(), makes ? folder : blog, Map.of(), commands);
        assertThat(made.status()).as(made.output()).isZero();
        Path site = blog.resolve("content/site.yaml");
        Files.writeString(site, Files.readString(site).replaceAll("(?m)^url: .*", "url: " + home));
    }

    /** Types what stands below a heading, with the test's host in the place of GitHub. */
    private void typed(String heading) throws Exception {
        Git.run(blog, "init", "-q", "-b", "main");
        String host =
                this.host.address("").replace("http://", "http://" + GitServer.USER + ":" + GitServer.TOKEN + "@");
        Git.run(blog, "config", "url." + host + ".insteadOf", "https://github.com/");
        git(String.join("", Manual.commands(MANUAL, heading)));
    }

    private void git(String script) throws Exception {
        MavenRun run = MavenRun.typed(MavenRun.thisMaven(), blog, Git.environment(), script);
        assertThat(run.status()).as(run.output()).isZero();
    }

    private MavenRun publishing(String name) throws Exception {
        Map<String, MavenRun> runs =
                Runner.of(folder.resolve(name), host, REPOSITORY, "publish.yml").all();
        runs.forEach((step, run) ->
                assertThat(run.status()).as(step + ": " + run.output()).isZero());
        assertThat(runs.get("Warn before GitHub stops the daily run").output()).isEmpty();
        MavenRun run = runs.get("Publish and announce");
        assertThat(run.output()).doesNotContain(GitServer.TOKEN);
        return run;
    }

    /** What the actions upload-pages-artifact and deploy-pages do. */
    private void deploy(Path site, Path bare) throws Exception {
        Path work = folder.resolve("artifact");
        Files.createDirectories(work);
        MavenRun run = MavenRun.typed(
                MavenRun.thisMaven(),
                work,
                Git.environment(),
                "cp -r '%s'/. . && git init -q -b main && git add -A -f && git commit -q -m site && git push -q '%s' main"
                        .formatted(site, bare));
        assertThat(run.status()).as(run.output()).isZero();
    }

    private Path settings() throws IOException {
        return Files.writeString(folder.resolve("settings.xml"), """
                <settings><servers><server>
                  <id>127.0.0.1</id><username>%s</username><password>%s</password>
                </server></servers></settings>
                """.formatted(GitServer.USER, GitServer.TOKEN));
    }

    /** Every page, as a reader's browser shows it. */
    private void read(String home) throws IOException {
        List<String> paths = Git.run(bare, "ls-tree", "-r", "--name-only", "gh-pages")
                .lines()
                .filter(path -> path.endsWith("index.html"))
                .map(path -> path.replace("index.html", ""))
                .toList();
        Map<String, Integer> failed = new HashMap<>();
        List<String> titles = new ArrayList<>();
        try (Chromium chromium = Chromium.on(home);
                Page page = chromium.open(true)) {
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    failed.put(response.url(), response.status());
                }
            });
            for (String path : paths) {
                Response response = page.navigate(home + path);
                page.waitForLoadState();
                assertThat(response.status()).as(path).isEqualTo(200);
                titles.add(page.title());
                assertThat(page.evaluate("getComputedStyle(document.body).margin"))
                        .as(path)
                        .isEqualTo("0px");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(failed).isEmpty();
        assertThat(titles).contains("Le carnet", "Bonjour · Le carnet", "Une promenade · Le carnet");
    }
}
