package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of a blog: after each edit the site that only what changed was made of is held against one that all was made
 * of, byte for byte. More in CI than elsewhere; {@code -Dsequences=N} runs more of them, {@code -Dseed=N} a single one.
 */
class IncrementalTest {
    private static final int EDITS = 5;
    private static final int USUAL = System.getenv("CI") == null ? 20 : 200;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatChangedIsMadeAndNothingElseIsMissing() {
        Integer only = Integer.getInteger("seed");
        int sequences = Integer.getInteger("sequences", USUAL);
        return (only == null ? Stream.iterate(1, i -> i + 1).limit(sequences) : Stream.of(only))
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed)));
    }

    /** A list of which a page asked no more than its size: from none to one is a change as well. */
    @Test
    void whereAPostWasAnnouncedIsOnItsPageAfterTheNextBuild() throws IOException {
        Path post = folder.resolve("content/posts/one.md");
        Files.createDirectories(post.getParent());
        Files.writeString(
                folder.resolve("content/site.yaml"), "title: Carnet\nurl: https://carnet.example/\ncards: false\n");
        Files.writeString(post, "---\ntitle: One\nid: one\ndate: 2026-06-01\n---\nText.\n");
        BuildOptions options = BuildOptions.in(folder, Instant.parse("2026-06-02T00:00:00Z"));
        Path page = options.output().resolve("2026/06/one/index.html");
        Generator.build(options);
        String before = Files.readString(page);

        Generator.build(options.published(
                List.of(),
                Map.of("one", List.of(new SyndicationLink("club", "mastodon", "https://social.example/@club/1")))));

        assertThat(before).doesNotContain("u-syndication");
        assertThat(Files.readString(page))
                .contains("<a class=\"u-syndication\" rel=\"syndication\" href=\"https://social.example/@club/1\">");
    }

    /** No page depends on what stands beside the known folders, but a warning does. */
    @Test
    void aWarningGoesWithTheFolderThatItIsOf() throws IOException {
        Path post = folder.resolve("content/posts/2026-06-01-one.md");
        Path stranger = folder.resolve("content/drafts/two.md");
        Files.createDirectories(post.getParent());
        Files.createDirectories(stranger.getParent());
        Files.writeString(
                folder.resolve("content/site.yaml"), "title: Carnet\nurl: https://carnet.example/\ncards: false\n");
        Files.writeString(post, "# One\n");
        Files.writeString(stranger, "# Two\n");
        Files.setLastModifiedTime(post, FileTime.from(Instant.parse("2026-06-01T00:00:00Z")));
        BuildOptions options = BuildOptions.in(folder, Instant.parse("2026-06-02T00:00:00Z"));

        BuildReport before = Generator.build(options);
        TestFolders.deleteAll(stranger.getParent());
        BuildReport after = Generator.build(options);

        assertThat(problems(before)).hasSize(1);
        assertThat(problems(after)).isEmpty();
    }

    private void run(int seed) throws IOException {
        RandomBlog blog = new RandomBlog(folder.resolve("blog-" + seed), seed);
        Session session =
                seed % 3 == 0 ? Session.open(blog.options()) : null; // a process that stays, or a new one each time
        for (int edit = 0; edit <= EDITS; edit++) {
            BuildReport report = session == null ? Generator.build(blog.options()) : session.build(blog.options());
            compare(blog, report, "seed " + seed + " after " + blog.history());
            blog.edit();
        }
        if (session != null) {
            session.close();
        }
        TestFolders.deleteAll(blog.base());
    }

    private void compare(RandomBlog blog, BuildReport report, String when) throws IOException {
        BuildOptions whole = blog.optionsOfWholeBuild();

        BuildReport expected = Generator.build(whole);

        assertThat(problems(report)).as(when).isEqualTo(problems(expected));
        assertThat(report.withheld()).as(when).isEqualTo(expected.withheld());
        assertThat(report.failed()).as(when).isEqualTo(expected.failed());
        if (!expected.failed()) {
            Map<String, String> files = TestFolders.contents(blog.options().output());
            assertThat(files.keySet())
                    .as(when)
                    .isEqualTo(TestFolders.contents(whole.output()).keySet());
            assertThat(files).as(when).isEqualTo(TestFolders.contents(whole.output()));
            assertThat(report.files()).as(when).isEqualTo(expected.files());
            assertThat(report.built().orElseThrow().posts())
                    .as(when)
                    .isEqualTo(expected.built().orElseThrow().posts());
        }
    }

    private static List<String> problems(BuildReport report) {
        return report.problems().stream().map(Problem::toString).toList();
    }
}
