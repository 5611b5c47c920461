package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.BuildReport;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSummaryTest {
    @TempDir
    Path folder;

    @Test
    void aBuildIsSummedUpInFiveLinesThatSayWhatIsThere() throws IOException {
        TestBlog blog = new TestBlog(folder)
                .write("content/site.yaml", "title: Desk\nurl: https://desk.example/\ncards: false\n")
                .post("one", 20, "title: One")
                .post("two", 21, "title: Two");

        assertThat(summary(blog))
                .containsExactly(
                        "Pages     " + pages() + ", 2 posts among them",
                        "Changed   " + files() + " of " + files() + " files written",
                        "Time      # s",
                        "Warnings  none",
                        "Where     target/site");
        assertThat(summary(blog)).contains("Changed   none of " + files() + " files");

        Files.delete(folder.resolve("content/posts/one.md"));
        blog.post("two", 21, "title: Two\ntags: [a, 7]\nslugg: two");
        List<String> third = summary(blog);

        assertThat(third.get(0)).isEqualTo("Pages     " + pages() + ", 1 post among them");
        assertThat(third.get(1)).matches("Changed   \\d+ of " + files() + " files written, \\d+ removed");
        assertThat(third.get(3)).isEqualTo("Warnings  1, told above");
    }

    @Test
    void longBuildsAreToldInMinutes() {
        BuildReport report = new BuildReport(Optional.empty(), List.of(), List.of(), 9, 20, 0, List.of());

        assertThat(new BuildSummary(report, 1, Duration.ofMillis(72_900), "site").lines())
                .containsExactly(
                        "Pages     9, 1 post among them",
                        "Changed   none of 20 files",
                        "Time      1 min 12 s",
                        "Warnings  none",
                        "Where     site");
    }

    private static List<String> summary(TestBlog blog) throws IOException {
        blog.printed();
        assertThat(new Publisher(blog.invocation()).generate()).isEqualTo(new Result.Done());
        List<String> lines = blog.printed()
                .lines()
                .filter(line -> line.startsWith("info: "))
                .map(line -> line.substring("info: ".length()).replaceAll("\\d+\\.\\d s", "# s"))
                .toList();
        return lines.subList(lines.size() - 5, lines.size());
    }

    private long pages() throws IOException {
        return count(".html");
    }

    private long files() throws IOException {
        return count("");
    }

    private long count(String end) throws IOException {
        try (var files = Files.walk(folder.resolve("target/site"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .count();
        }
    }
}
