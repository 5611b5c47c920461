package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts that real people wrote, for another generator: every one becomes a page, or a line says which does not and why. */
class RealBlogsIT {
    @ParameterizedTest
    @CsvSource({"en, 513", "fr, 183"})
    void everyPostBecomesAPage(String language, int expected) throws Exception {
        Path posts = RealBlogs.folder("ruby-lang").resolve(language).resolve("news/_posts");
        Path blog = Path.of("target/real-blogs").resolve(language);
        TestFolders.delete(blog);
        TestFolders.copy(posts, blog.resolve("content/posts"));
        mendAnchors(blog.resolve("content/posts"));
        Files.writeString(blog.resolve("content/site.yaml"), """
                title: Ruby
                url: https://www.ruby-lang.example/%s/
                language: %s
                permalink: /news/:year/:month/:day/:slug/
                """.formatted(language, language));

        BuildReport report = Generator.build(BuildOptions.in(blog, Instant.parse("2026-11-24T12:00:00Z")));

        report.problems().forEach(System.out::println);
        report.withheld().forEach(System.out::println);
        assertThat(report.failed()).isFalse();
        assertThat(report.built().orElseThrow().posts()).hasSize(expected);
        assertThat(TestFolders.files(blog.resolve("target/site/news"))).hasSize(expected);
        assertThat(new SyndFeedInput()
                        .build(new XmlReader(
                                blog.resolve("target/site/feed.xml").toFile()))
                        .getEntries())
                .hasSize(20);
    }

    /** Two posts link to an anchor that only kramdown's own mark-up makes, {@code {: #fn1}}: rightly an error here. */
    private static void mendAnchors(Path posts) throws IOException {
        for (String file : TestFolders.files(posts)) {
            String text = Files.readString(posts.resolve(file));
            if (text.contains("](#fn1)")) {
                Files.writeString(posts.resolve(file), text.replace("](#fn1)", "](#top)"));
            }
        }
    }
}
