package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.Session.Renewed;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final String POST = "content/posts/2026-05-01-one.md";
    private static final String HEAD = "---\ntitle: One\ntags: [java]\n---\n";

    @TempDir
    Path folder;

    private BuildOptions options;

    @BeforeEach
    void blog() throws IOException {
        write("content/site.yaml", "title: Carnet\nurl: https://carnet.example/base/\ncards: false\n");
        write(POST, HEAD + "First words.\n\n## Part\n");
        write("content/posts/2026-05-02-headed.md", "# A heading\n\nWords.\n");
        write("content/pages/about.md", "---\ntitle: About\n---\nWords.\n");
        options = BuildOptions.in(folder, Instant.parse("2026-06-01T00:00:00Z"));
    }

    @Test
    void thePageOfATextIsMadeAnewAsTheNextBuildMakesIt() throws IOException {
        try (Session session = Session.open(options)) {
            session.build(options);
            for (String file : List.of(POST, "content/posts/2026-05-02-headed.md", "content/pages/about.md")) {
                write(
                        file,
                        Files.readString(folder.resolve(file)) + "\n[^a] And more.\n\n## Another\n\n[^a]: A note.\n");

                Renewed renewed = session.renew(folder.resolve(file)).orElseThrow();
                String early = Files.readString(renewed.file());
                session.build(options);

                assertThat(early).contains("And more.").isEqualTo(Files.readString(renewed.file()));
            }
        }
    }

    @Test
    void aCacheThatIsMostlyOldTextsIsWrittenAnewWithWhatIsStillTrue() throws IOException {
        String words = "word ".repeat(1 << 19);
        for (String first : List.of("Ants", "Spiders", "Bumblebees")) {
            write(POST, HEAD + first + " and\n" + words);
            Generator.build(options);
        }
        List<String> kept = TestFolders.files(options.work()).stream()
                .filter(file -> file.endsWith(".html"))
                .toList();
        write("content/posts/2026-05-03-new.md", HEAD + "Dogs.\n");
        Generator.build(options);
        Map<String, String> incremental = TestFolders.contents(options.output());
        TestFolders.deleteAll(folder.resolve("target"));
        Generator.build(options);

        assertThat(kept).containsExactly("texts-1.html");
        assertThat(incremental).isEqualTo(TestFolders.contents(options.output()));
    }

    @Test
    void aRenewedPageIsToldByItsAddress() throws IOException {
        try (Session session = Session.open(options)) {
            session.build(options);
            write(POST, HEAD + "Other words.\n");

            assertThat(session.renew(folder.resolve(POST)))
                    .contains(new Renewed("/base/2026/05/one/", options.output().resolve("2026/05/one/index.html")));
        }
    }

    @Test
    void whatOtherPagesShowIsLeftToTheBuild() throws IOException {
        try (Session session = Session.open(options)) {
            session.build(options);

            assertThat(renewed(session, POST, "---\ntitle: Two\ntags: [java]\n---\nWords.\n"))
                    .isEmpty();
            assertThat(renewed(session, POST, "---\ntitle: One\ntags: [jvm]\n---\nWords.\n"))
                    .isEmpty();
            assertThat(renewed(session, "content/posts/2026-05-02-headed.md", "# Another heading\n\nWords.\n"))
                    .isEmpty();
            assertThat(renewed(session, "content/posts/2026-05-03-new.md", HEAD + "Words.\n"))
                    .isEmpty();
            assertThat(renewed(session, "content/site.yaml", "title: Other\n")).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsLeftToTheBuildThatReportsIt() throws IOException {
        try (Session session = Session.open(options)) {
            session.build(options);
            String before = Files.readString(options.output().resolve("2026/05/one/index.html"));

            assertThat(renewed(session, POST, HEAD + "See [this](gone.md).\n")).isEmpty();
            assertThat(renewed(session, POST, HEAD + "A note.[^gone]\n")).isEmpty();
            assertThat(renewed(session, POST, "---\ntitle: [\n---\n")).isEmpty();
            assertThat(Files.readString(options.output().resolve("2026/05/one/index.html")))
                    .isEqualTo(before);

            session.build(options);
            assertThat(renewed(session, POST, HEAD + "Mended.\n"))
                    .as("nothing stands after a build that failed")
                    .isEmpty();
        }
    }

    @Test
    void withoutABuildThereIsNothingToRenew() throws IOException {
        try (Session session = Session.open(options)) {
            assertThat(session.renew(folder.resolve(POST))).isEmpty();
        }
    }

    @Test
    void aBuildOfWhichNothingChangedIsNotMadeAgainAndTellsItsWarnings() throws IOException {
        write(POST, "---\ntitle: One\ntgas: [misspelt]\n---\nA note.[^gone]\n");
        List<Progress.Work> made = Collections.synchronizedList(new ArrayList<>());
        BuildReport first = Generator.build(options.telling((work, done, total) -> made.add(work)));
        assertThat(made).isNotEmpty();
        made.clear();

        BuildReport second = Generator.build(options.telling((work, done, total) -> made.add(work)));

        assertThat(made).isEmpty();
        assertThat(second.changed()).isZero();
        assertThat(second.warnings()).isEqualTo(2);
        assertThat(texts(second)).isEqualTo(texts(first));
        assertThat(Generator.build(options.strict(true)).failed())
                .as("strictly")
                .isTrue();
    }

    /** A text of the same size and time is not looked at, so that who would parse it again is found out. */
    @Test
    void anEditOfATemplateParsesNoMarkdownAgain() throws IOException {
        Path page = options.output().resolve("2026/05/one/index.html");
        Generator.build(options);
        write(POST, HEAD + "Fresh words.\n\n## Part\n");
        write("site-template/templates/post.ftlh", "Edited: ${content}");

        Generator.build(options);

        assertThat(Files.readString(page)).startsWith("Edited: ").contains("First words.");
    }

    private static List<String> texts(BuildReport report) {
        return report.problems().stream().map(Problem::toString).toList();
    }

    private Optional<Renewed> renewed(Session session, String file, String text) throws IOException {
        write(file, text);
        return session.renew(folder.resolve(file));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z"))); // settled
    }
}
