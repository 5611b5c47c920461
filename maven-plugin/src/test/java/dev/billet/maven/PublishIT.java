package dev.billet.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn site:publish} in a small blog of one POM, as its author runs it. */
class PublishIT {
    @TempDir
    Path folder;

    static Stream<Path> mavens() {
        return MavenRun.mavens();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void publishesAndAnnouncesTheNewestPostOnceHoweverOftenItRuns(Path maven) throws Exception {
        Path blog = MavenRun.copy("minimal", folder);

        MavenRun first = MavenRun.in(maven, blog, Map.of(), "site:publish");
        MavenRun second = MavenRun.in(maven, blog, Map.of(), "site:publish");

        assertThat(first.status()).as(first.output()).isZero();
        assertThat(second.status()).as(second.output()).isZero();
        assertThat(blog.resolve("target/public/2026/01/second/index.html")).exists();
        assertThat(blog.resolve("target/public/feed.xml")).exists();
        assertThat(outbox(blog)).containsExactly("2026-01-20-second.md");
        assertThat(Files.readString(blog.resolve(".billet/outbox/2026-01-20-second.md")))
                .contains("The second: with a colon https://user.github.io/carnet/2026/01/second/");
        assertThat(first.output()).contains("announced").contains("target/public");
        assertThat(second.output()).contains("Nothing new to announce.");
    }

    @Test
    void aPostThatIsWrittenLaterIsAnnouncedByTheNextRunAndTheOldOnesNever() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        MavenRun.in(blog, "site:publish");
        String name = LocalDate.now(ZoneOffset.UTC).minusDays(1) + "-third.md";
        Files.writeString(blog.resolve("content/posts").resolve(name), "# The third\n\nNew.\n");

        MavenRun run = MavenRun.in(blog, "site:publish");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(outbox(blog)).containsExactly("2026-01-20-second.md", name);
    }

    @Test
    void aRenamedPostKeepsItsIdAndIsNotAnnouncedAgain() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        MavenRun.in(blog, "site:publish");
        Path posts = blog.resolve("content/posts");
        Files.move(posts.resolve("2026-01-20-second.md"), posts.resolve("2026-01-20-deuxieme.md"));

        MavenRun run = MavenRun.in(blog, "site:publish");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("content/posts/2026-01-20-deuxieme.md is the post that was"
                        + " content/posts/2026-01-20-second.md: it keeps its id");
        assertThat(outbox(blog)).containsExactly("2026-01-20-second.md");
    }

    @Test
    void aDryRunChangesNothingAnywhere() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        Map<String, String> before = contents(blog);

        MavenRun run = MavenRun.in(blog, "site:publish", "-Dsite.dryRun");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(contents(blog)).isEqualTo(before);
        assertThat(run.output()).contains("The second: with a colon").contains("Dry run");
    }

    @Test
    void everyMistakeIsToldAtItsPlaceAndNothingIsPublished() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        Files.writeString(blog.resolve("content/posts/bad.md"), "---\ntitle: Bad\ndate: 1st March\n---\n");
        Files.writeString(
                blog.resolve("content/site.yaml"),
                "title: T\nurl: https://u.example/\naccounts:\n  club:\n    network: outbx\n"
                        + "  pro:\n    network: Viadeo\n  hook:\n    network: webhook\n    url: social\n");

        MavenRun run = MavenRun.in(blog, "site:publish");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("content/posts/bad.md:3:7: error: date: \"1st March\" is not a date")
                .contains("content/site.yaml:5:14: error: network: \"outbx\" is no network that Billet knows")
                .contains("Did you mean \"outbox\"?")
                .contains("content/site.yaml:7:14: error: network: \"Viadeo\" cannot be announced on: Viadeo went into"
                        + " receivership in November 2016, and what was bought of it is no network any more")
                .contains(
                        "Those who were on it are on LinkedIn: write network: linkedin. Any other service can be reached"
                                + " with network: webhook.")
                .contains("content/site.yaml:8:3: error: account hook: url: is not an address such as"
                        + " https://social.example")
                .contains("4 errors: the site is not published")
                .doesNotContain("\tat ");
        assertThat(blog.resolve("target/public")).doesNotExist();
        assertThat(blog.resolve(".billet/outbox")).doesNotExist();
    }

    @Test
    void aTokenWrittenIntoTheFileIsAnErrorThatDoesNotShowIt() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        Files.writeString(
                blog.resolve("content/site.yaml"),
                "title: T\nurl: https://u.example/\naccounts:\n  club:\n    network: outbox\n    token: s3cr3t-t0ken\n");

        MavenRun run = MavenRun.in(blog, "site:publish", "-X");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("token: of account club is written out; a secret must not stand in a file")
                .doesNotContain("s3cr3t-t0ken");
    }

    @Test
    void aPasswordThatMavenCannotDecryptIsAnErrorAndOneThatIsNotEncryptedIsTakenAsItIs() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        Files.writeString(
                blog.resolve("content/site.yaml"),
                "title: T\nurl: https://u.example/\naccounts:\n  club:\n    network: outbox\n    secret: clubs-server\n");
        Path settings = folder.resolve("settings.xml");
        String form =
                "<settings><servers><server><id>clubs-server</id><password>%s</password></server></servers></settings>";

        Files.writeString(settings, form.formatted("{c2VjcmV0LXRoYXQtaXMtbm90LW91cnM=}"));
        MavenRun unreadable = MavenRun.in(blog, "site:publish", "-X", "-gs", settings.toString());
        Files.writeString(settings, form.formatted("s3cr3t-passw0rd"));
        MavenRun plain = MavenRun.in(blog, "site:publish", "-X", "-gs", settings.toString());

        assertThat(unreadable.status()).isEqualTo(1);
        assertThat(unreadable.output())
                .contains("content/site.yaml:6:13: error: Maven cannot decrypt the password of the <server> with the id"
                        + " clubs-server in its settings.xml")
                .doesNotContain("c2VjcmV0LXRoYXQtaXMtbm90LW91cnM");
        assertThat(plain.status()).as(plain.output()).isZero();
        assertThat(plain.output()).doesNotContain("s3cr3t-passw0rd");
    }

    /** The server quotes what it was sent, as some do in their errors. */
    @Test
    void aTokenThatAServerQuotesIsInNoLineOfTheMostTalkativeRun() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        List<String> sent = new ArrayList<>();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    String token = String.valueOf(request.getHeaders().get("Authorization"));
                    sent.add(token);
                    return new MockResponse.Builder()
                            .code(request.getMethod().equals("POST") ? 422 : 200)
                            .body("{\"id\": \"7\", \"acct\": \"ada\", \"error\": \"not with " + token + "\"}")
                            .build();
                }
            });
            server.start();
            Files.writeString(blog.resolve("content/site.yaml"), """
                    title: T
                    url: https://u.example/
                    hosting: { live: none }
                    accounts:
                      club: { network: mastodon, server: "%s", token: "${env.T}", since: 2026-01-01 }
                    """.formatted(server.url("/")));

            MavenRun run =
                    MavenRun.in(MavenRun.thisMaven(), blog, Map.of("T", "s3cr3t-t0ken"), "site:publish", "-X", "-e");

            assertThat(run.status()).isEqualTo(1);
            assertThat(sent).contains("Bearer s3cr3t-t0ken");
            assertThat(run.output()).contains("not with ").doesNotContain("s3cr3t-t0ken");
            assertThat(contents(blog).values()).noneMatch(file -> file.contains("s3cr3t-t0ken"));
        }
    }

    @Test
    void statusShowsWhatWasAnnouncedWhere() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        MavenRun.in(blog, "site:publish");

        MavenRun run = MavenRun.in(blog, "site:status");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("The second: with a colon  outbox   announced")
                .contains("outbox: 1 post was there before it (baseline)");
    }

    @Test
    void generateBuildsOnlyAndHelpListsTheGoals() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);

        MavenRun generate = MavenRun.in(blog, "site:generate");
        MavenRun help = MavenRun.in(blog, "site:help");

        assertThat(generate.status()).as(generate.output()).isZero();
        assertThat(blog.resolve("target/site/index.html")).exists();
        assertThat(blog.resolve("target/public")).doesNotExist();
        assertThat(blog.resolve(".billet/outbox")).doesNotExist();
        assertThat(blog.resolve(".billet/ledger.jsonl")).doesNotExist();
        assertThat(help.output())
                .contains("site:announce", "site:generate", "site:help", "site:publish", "site:status");
    }

    @Test
    void generateShowsDraftsAndPostsToComeAndIsStrictOnlyIfAskedTo() throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        Files.writeString(
                blog.resolve("content/posts/2026-01-30-draft.md"), "---\ndraft: true\nimge: a.png\n---\n# Draft\n");
        Files.writeString(blog.resolve("content/posts/2199-12-31-far.md"), "# Far\n");
        Path draft = blog.resolve("target/site/2026/01/draft/index.html");
        Path far = blog.resolve("target/site/2199/12/far/index.html");

        MavenRun plain = MavenRun.in(blog, "site:generate");
        assertThat(plain.status()).as(plain.output()).isZero();
        assertThat(List.of(draft, far)).noneMatch(Files::exists);
        MavenRun drafts = MavenRun.in(blog, "site:generate", "-Dsite.drafts");
        assertThat(drafts.status()).as(drafts.output()).isZero();
        assertThat(draft).exists();
        assertThat(far).doesNotExist();
        MavenRun future = MavenRun.in(blog, "site:generate", "-Dsite.future");
        assertThat(future.status()).as(future.output()).isZero();
        assertThat(draft).doesNotExist();
        assertThat(far).exists();
        MavenRun strict = MavenRun.in(blog, "site:generate", "-Dsite.drafts", "-Dsite.strict");

        assertThat(drafts.output()).contains("warning: \"imge\" is no key of front matter");
        assertThat(strict.status()).as(strict.output()).isEqualTo(1);
        assertThat(strict.output()).contains("error: \"imge\" is no key of front matter");
    }

    private static List<String> outbox(Path blog) throws IOException {
        try (Stream<Path> files = Files.list(blog.resolve(".billet/outbox"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.isRegularFile(file) ? Files.readString(file, ISO_8859_1) : "(a folder)");
            }
        }
        return contents;
    }
}
