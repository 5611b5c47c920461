package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole blog in the default theme, byte for byte; {@code -Dgolden.update} rewrites what is expected. */
class GoldenSiteTest {
    private static final Path CASE = Path.of("src/test/sites/carnet");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restoreTheMachine() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theSiteIsAsExpected() throws IOException {
        BuildReport report = build(folder.resolve("blog"));

        assertThat(report.problems()).isEmpty();
        if (UPDATE) {
            TestFolders.delete(CASE.resolve("out"));
            TestFolders.copy(folder.resolve("blog/target/site"), CASE.resolve("out"));
        }
        assertThat(built("blog")).isEqualTo(TestFolders.contents(CASE.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Tokyo", "ar-EG, America/Los_Angeles", "de-DE, Pacific/Kiritimati"})
    void theMachinesLocaleAndTimeZoneChangeNothing(String language, String zoneId) throws IOException {
        build(folder.resolve("here"));
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));

        build(folder.resolve("there"));

        assertThat(built("there")).isEqualTo(built("here"));
    }

    @Test
    void aSecondBuildWritesNothing() throws IOException {
        build(folder.resolve("blog"));
        Map<String, String> first = built("blog");

        BuildReport second = build(folder.resolve("blog"));

        assertThat(second.changed()).isZero();
        assertThat(second.removed()).isEmpty();
        assertThat(built("blog")).isEqualTo(first);
    }

    @Test
    void whatAnEarlierBuildWroteAndThisOneDidNotIsRemovedAndNothingElse() throws IOException {
        Path blog = folder.resolve("blog");
        build(blog);
        Files.writeString(blog.resolve("target/site/stranger.txt"), "mine");
        Files.delete(blog.resolve("content/posts/2025-12-31-plain.md"));

        BuildReport report = rebuild(blog);

        assertThat(report.removed())
                .filteredOn(file -> !file.startsWith("cards/"))
                .containsExactly(
                        "2025/12/index.html", "2025/12/plain/index.html", "2025/index.html", "page/2/index.html");
        assertThat(blog.resolve("target/site/2025")).doesNotExist();
        assertThat(blog.resolve("target/site/stranger.txt")).exists();
    }

    @Test
    void aFileOfTheBlogsOwnReplacesThatOfTheDefaultTheme() throws IOException {
        Path blog = folder.resolve("blog");
        TestFolders.copy(CASE.resolve("in"), blog);
        Path own = blog.resolve("site-template/templates/404.ftlh");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "<p>Gone from ${site.title}</p>");

        rebuild(blog);

        assertThat(blog.resolve("target/site/404.html")).hasContent("<p>Gone from Le carnet</p>");
        assertThat(blog.resolve("target/site/about/index.html")).content().contains("<h1");
    }

    @Test
    void cardsAndIconsAreNotDrawnAgainWhenTheOutputIsGone() throws IOException {
        Path blog = folder.resolve("blog");
        build(blog);
        TestFolders.delete(blog.resolve("target"));
        for (String file : TestFolders.files(blog.resolve(".billet/images"))) {
            if (!file.endsWith(".svg")) { // the letter that the icons are made from
                Files.writeString(blog.resolve(".billet/images").resolve(file), "kept");
            }
        }

        rebuild(blog);

        Map<String, String> drawn = TestFolders.contents(blog.resolve("target/site"));
        drawn.keySet().removeIf(file -> !file.matches("cards/.*|favicon\\.ico|apple-touch-icon\\.png|icon-\\d+\\.png"));
        assertThat(drawn)
                .hasSize(6)
                .allSatisfy((file, content) -> assertThat(content).isEqualTo("kept"));
    }

    private BuildReport build(Path blog) throws IOException {
        TestFolders.copy(CASE.resolve("in"), blog);
        return rebuild(blog);
    }

    private static BuildReport rebuild(Path blog) throws IOException {
        return Generator.build(BuildOptions.in(blog, Instant.parse("2026-11-24T12:00:00Z")));
    }

    private Map<String, String> built(String blog) throws IOException {
        return TestFolders.contents(folder.resolve(blog).resolve("target/site"));
    }
}
