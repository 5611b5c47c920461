package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From an empty folder to a published blog, as its author types it. */
class InitIT {
    private static final String INIT = "dev.billet:site-maven-plugin:init";

    @TempDir
    Path folder;

    static Stream<Path> mavens() {
        return MavenRun.mavens();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aBlogThatWasJustMadePublishesAtOnce(Path maven) throws Exception {
        MavenRun init = MavenRun.in(maven, folder, Map.of(), INIT, "-Dsite.language=fr", "-Dsite.title=Le carnet");
        MavenRun publish = MavenRun.in(maven, folder, Map.of(), "site:publish");
        MavenRun deploy = MavenRun.in(maven, folder, Map.of(), "site-deploy");

        assertThat(init.status()).as(init.output()).isZero();
        assertThat(init.output()).contains("Your blog is here, 10 files:").contains("What comes next:");
        assertThat(publish.status()).as(publish.output()).isZero();
        assertThat(publish.output()).contains("announced").doesNotContain("[WARNING]");
        assertThat(folder.resolve("target/public/index.html")).content().contains("Le carnet", "Bonjour");
        assertThat(deploy.status()).as(deploy.output()).isZero();
        assertThat(deploy.output())
                .contains(":generate (generate)", ":publish (publish)", "Nothing new to announce.")
                .doesNotContain("default-site", "default-deploy");
    }

    @Test
    void mvnSiteBuildsAndPublishesNothing() throws Exception {
        MavenRun.in(folder, INIT);

        MavenRun site = MavenRun.in(folder, "site");

        assertThat(site.status()).as(site.output()).isZero();
        assertThat(folder.resolve("target/site/index.html")).exists();
        assertThat(folder.resolve("target/public")).doesNotExist();
    }

    @Test
    void whatTheReadmeSaysOfABlogOfOnesOwnCanBeTyped() throws Exception {
        String commands =
                Manual.commands(Path.of("../README.md"), "## Your own blog").get(0);

        MavenRun run = MavenRun.typed(MavenRun.thisMaven(), folder, Map.of(), commands);

        assertThat(commands).isEqualTo("mvn dev.billet:site-maven-plugin:init\nmvn site:publish\n");
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(folder.resolve("target/public/index.html")).exists();
        assertThat(folder.resolve(".billet/outbox")).isNotEmptyDirectory();
    }

    @Test
    void aPostThatWasStartedIsPublished() throws Exception {
        MavenRun.in(folder, INIT, "-Dsite.language=en");

        MavenRun started = MavenRun.in(folder, "site:new", "-Dtitle=A walk: by the sea", "-Dsite.section=travel");
        MavenRun published = MavenRun.in(folder, "site:publish");

        assertThat(started.status()).as(started.output()).isZero();
        assertThat(started.output()).containsPattern("Write here: content/posts/travel/[0-9-]+-a-walk-by-the-sea.md\n");
        assertThat(published.status()).as(published.output()).isZero();
        assertThat(folder.resolve("target/public/index.html")).content().contains("A walk: by the sea");
    }

    @Test
    void anEditorIsOpenedIfAskedFor() throws Exception {
        MavenRun.in(folder, INIT);

        MavenRun run = MavenRun.in(
                MavenRun.thisMaven(), folder, Map.of("VISUAL", "", "EDITOR", "cp -t copied"), "site:new", "-Dtitle=Hi");
        Files.createDirectories(folder.resolve("copied"));
        MavenRun edited = MavenRun.in(
                MavenRun.thisMaven(),
                folder,
                Map.of("VISUAL", "", "EDITOR", "cp -t copied"),
                "site:new",
                "-Dtitle=Ho",
                "-Dsite.edit");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(edited.status()).as(edited.output()).isZero();
        try (Stream<Path> copies = Files.list(folder.resolve("copied"))) {
            assertThat(copies.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .endsWith("-ho.md");
        }
    }

    @Test
    void aPullRequestGetsItsAnnouncementsAsTheSummaryOfTheJob() throws Exception {
        MavenRun.in(folder, INIT, "-Dsite.language=en");
        Path summary = folder.resolve("summary.md");
        String show = Manual.lines(folder.resolve(".github/workflows/check.yml"), "run: (mvn .*site:preview.*)")
                .get(0);

        MavenRun run =
                MavenRun.typed(MavenRun.thisMaven(), folder, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), show);

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(summary)
                .content()
                .startsWith("## Announcements to come\n\n1 announcement of 1 post.\n\n| Post |")
                .contains("Hello https://blog.example/")
                .endsWith(" |\n");
        assertThat(folder.resolve(".billet")).doesNotExist();
    }

    @Test
    void aSecondInitChangesNothingAndFails() throws Exception {
        MavenRun.in(folder, INIT, "-Dsite.title=The first");

        MavenRun again = MavenRun.in(folder, INIT, "-Dsite.title=The second");

        assertThat(again.status()).isEqualTo(1);
        assertThat(again.output())
                .contains(
                        "these files are there already, and site:init overwrites nothing:\n  .github/workflows/check.yml\n")
                .contains("No blog was made, because there is one already.");
        assertThat(Files.readString(folder.resolve("content/site.yaml"))).contains("title: The first\n");
    }
}
