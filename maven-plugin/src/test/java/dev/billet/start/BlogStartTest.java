package dev.billet.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlogStartTest {
    @TempDir
    Path folder;

    private final Recorded told = new Recorded();

    @Test
    void aBlogInAFolderSaysWhatWasMadeAndWhatComesNext() throws IOException {
        Result result = start(Map.of("language", "en"));

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(told.text()).isEqualTo("""
                Your blog is here, 10 files:
                  .github/workflows/check.yml
                  .github/workflows/publish.yml
                  .gitignore
                  .mvn/jvm.config
                  .mvn/maven.config
                  README.md
                  content/pages/about.md
                  content/posts/2026-11-25-hello.md
                  content/site.yaml
                  pom.xml
                Its address, https://blog.example/, is made up. Before others are to read it, write the real one into \
                content/site.yaml.
                What comes next:
                  1. Write: change content/posts/2026-11-25-hello.md, and see it with  mvn site:serve
                  2. Publish: mvn site:publish   puts the site into target/public.
                  3. Announce: name your accounts in content/site.yaml, and publish again.
                """);
    }

    @Test
    void aBlogOnGitHubIsServedWhereItsRepositoryIs() throws IOException {
        start(Map.of("language", "fr", "github", "https://github.com/Alice/carnet.git", "author", "Alice"));

        assertThat(read("content/site.yaml")).isEqualTo("""
                # yaml-language-server: $schema=https://billet-dev.github.io/billet/schema/site.json
                # $schema: https://billet-dev.github.io/billet/schema/site.json
                # The two lines above let editors complete and check this file; the first VS Code and its like, the second IntelliJ.

                # What this blog is. All keys: https://billet-dev.github.io/billet/manual/configuration/
                title: Mon blog
                url: https://alice.github.io/carnet/
                language: fr
                timezone: Europe/Paris
                author: Alice

                # The site is a branch of this repository, gh-pages, and so is the memory of what was announced.
                hosting: github-pages
                ledger: branch

                # Where new posts are announced; without accounts, in the folder .billet/outbox. A token never stands in this file:
                # accounts:
                #   fedi: { network: mastodon, server: https://mastodon.social, token: "${env.MASTODON_TOKEN}" }
                """);
        assertThat(read("content/posts/2026-11-25-bonjour.md"))
                .startsWith(
                        "---\n# $schema: https://billet-dev.github.io/billet/schema/front-matter.json\nid: tag:alice.github.io,2026-11-25:bonjour\ntitle: Bonjour\n---\n");
        assertThat(told.text()).endsWith("""
                What comes next:
                  1. Make an empty repository Alice/carnet at https://github.com/new, and put the blog there:
                       git init -b main && git add . && git commit -m "Start the blog"
                       git remote add origin https://github.com/Alice/carnet.git && git push -u origin main
                  2. At https://github.com/Alice/carnet/settings/pages choose the branch gh-pages, which the first run has made.
                  3. Write, commit and push: each push publishes, to https://alice.github.io/carnet/
                """);
    }

    @Test
    void theUsersOwnRepositoryIsServedAtTheRootOfItsHost() throws IOException {
        start(Map.of("github", "alice/alice.github.io"));

        assertThat(read("content/site.yaml")).contains("\nurl: https://alice.github.io/\n");
    }

    @Test
    void aWorkflowThatHandsOverAnArtifactNeedsNoHostingOfOurs() throws IOException {
        start(Map.of("github", "alice/carnet", "pages", "artifact"));

        assertThat(read("content/site.yaml")).contains("\nhosting: external\nledger: branch\n");
        assertThat(read(".github/workflows/publish.yml")).contains("actions/deploy-pages@");
        assertThat(told.text()).contains("settings/pages choose GitHub Actions as the source.");
    }

    @Test
    void whatIsNotGivenIsAskedAndAskedAgainUntilItCanBeUnderstood() throws IOException {
        Queue<String> answers = new ArrayDeque<>(List.of("franzoesisch!", "fr", "", "Zoé", "carnet", "zoe/carnet", ""));
        Recorded asked = new Recorded();

        new BlogStart(folder, "1.0", Invocations.CLOCK, told).run(Map.of(), question -> {
            asked.info(question);
            return Optional.of(answers.remove());
        });

        assertThat(asked.text()).isEqualTo("""
                Which language is it written in? [%1$s]
                Which language is it written in? [%1$s]
                What is the blog called? [Mon blog]
                Who writes it? [%2$s]
                Its repository on GitHub, as user/name; nothing if it has none
                Its repository on GitHub, as user/name; nothing if it has none
                At which address will it be read? [https://zoe.github.io/carnet/]
                """.formatted(
                        FirstTexts.in(Locale.getDefault()).language(), System.getProperty("user.name")));
        assertThat(told.text()).startsWith("""
                warning: "franzoesisch!" is not a language
                  Write a tag such as en, fr or pt-BR.
                warning: "carnet" is not a repository on GitHub
                  Write user/name, such as alice/carnet.
                """);
        assertThat(read("content/site.yaml")).contains("author: Zoé\n");
    }

    @Test
    void everyMistakeOnTheCommandLineIsToldAtOnceAndNothingIsMade() throws IOException {
        Result result =
                start(Map.of("language", "xx", "github", "alice", "url", "blog", "timezone", "Paris", "pages", "ftp"));

        assertThat(result).isEqualTo(new Result.Failed("No blog was made; what was not understood is said above."));
        assertThat(told.text()).isEqualTo("""
                error: -Dsite.language=xx: "xx" is not a language
                  Write a tag such as en, fr or pt-BR.
                error: -Dsite.github=alice: "alice" is not a repository on GitHub
                  Write user/name, such as alice/carnet.
                error: -Dsite.url=blog: "blog" is not an address
                  Write the whole of it, such as https://blog.example/.
                error: -Dsite.pages=ftp: "ftp" is neither branch nor artifact
                  Write branch to push the site to a branch, artifact to let the workflow hand it to GitHub.
                error: -Dsite.timezone=Paris: "Paris" is not a time zone
                  Write the zone of a city, such as Europe/Paris, or UTC.
                """);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressThatGitHubWillNotServeIsAnError() throws IOException {
        start(Map.of("language", "en", "github", "alice/carnet", "url", "https://alice.github.io/"));

        assertThat(told.text()).isEqualTo("""
                error: -Dsite.url=https://alice.github.io/: GitHub does not serve alice/carnet at \
                https://alice.github.io/ but at https://alice.github.io/carnet/
                  Write url: https://alice.github.io/carnet/, or the domain that the repository has of its own.
                """);
    }

    @Test
    void nothingIsOverwrittenAndEveryFileInTheWayIsNamedBeforeAnythingIsAsked() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/site.yaml"), "title: Mine\n");
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        Result result = new BlogStart(folder, "1.0", Invocations.CLOCK, told)
                .run(Map.of("language", "en"), question -> {
                    throw new AssertionError("asked " + question);
                });

        assertThat(result).isEqualTo(new Result.Failed("No blog was made, because there is one already."));
        assertThat(told.text()).isEqualTo("""
                error: these files are there already, and site:init overwrites nothing:
                  content/site.yaml
                  pom.xml
                  Move them away, or start the blog in an empty folder.
                """);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstTextsOfEveryLanguagePublishWithoutAWord(FirstTexts texts) throws IOException {
        start(Map.of("language", texts.language()));
        Recorded published = new Recorded();

        assertThat(publish(published)).as(published.text()).isEqualTo(new Result.Done());

        assertThat(published.text()).doesNotContain("warning", "error").contains("announced");
        assertThat(folder.resolve("target/public/2026/11/" + texts.post() + "/index.html"))
                .content()
                .contains("<html lang=\"" + texts.language());
        assertThat(folder.resolve("target/public/" + texts.about() + "/index.html"))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Le \"carnet\": d’à côté #1", "<b>& co</b>", "@version@ $1 \\", "- 12", "日記", "true", "*stars*"})
    void anyTitleIsKeptAsItIs(String title) throws Exception {
        start(Map.of("language", "en", "title", title, "author", title));
        Recorded published = new Recorded();

        assertThat(publish(published)).as(published.text()).isEqualTo(new Result.Done());

        var home = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("target/public/feed.xml").toFile());
        assertThat(home.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(title);
        var pom = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
        assertThat(pom.getElementsByTagName("name").item(0).getTextContent()).isEqualTo(title);
    }

    private Result start(Map<String, String> given) throws IOException {
        return new BlogStart(folder, "1.0", Invocations.CLOCK, told).run(given, Questions.ofNobody());
    }

    private Result publish(Recorded published) throws IOException {
        return new Publisher(Invocations.in(folder, published)).publish();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
