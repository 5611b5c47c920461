package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachePlaceTest {
    @TempDir
    Path base;

    @BeforeEach
    void blog() throws IOException {
        write("content/posts/2026-03-01-hello.md", "---\ntitle: Hello\n---\nThe text.\n");
    }

    @Test
    void outlivesTheTargetFolderWhereTheAuthorWants() throws IOException {
        config("cache: .billet/cache\n");
        build();
        Path texts = base.resolve(".billet/cache/billet/texts-0.html");
        long once = Files.size(texts);
        TestFolders.deleteAll(base.resolve("target"));

        BuildReport report = build();

        assertThat(report.problems()).isEmpty();
        assertThat(report.changed()).isEqualTo(report.files());
        assertThat(Files.size(texts)).as("no text is rendered again").isEqualTo(once);
        assertThat(base.resolve("target/billet/site.index")).doesNotExist();
    }

    @Test
    void isInTheTargetFolderOtherwise() throws IOException {
        config("");

        build();

        assertThat(base.resolve("target/billet/site.index")).exists();
        assertThat(base.resolve(".billet/cache")).doesNotExist();
    }

    @Test
    void isNeverPublished() throws IOException {
        config("cache: target/site/cache\n");

        BuildReport report = build();

        assertThat(report.problems()).extracting(Problem::toString).containsExactly("""
                content/site.yaml:3:8: error: cache: "target/site/cache" is in a folder that is published
                    3 | cache: target/site/cache
                               ^^^^^^^^^^^^^^^^^
                  Write one of its own, such as .billet/cache.""");
    }

    private BuildReport build() throws IOException {
        return Generator.build(BuildOptions.in(base, Instant.parse("2026-06-01T00:00:00Z")));
    }

    private void config(String more) throws IOException {
        write("content/site.yaml", "title: Carnet\nurl: https://carnet.example/\n" + more + "cards: false\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-05-01T00:00:00Z")));
    }
}
