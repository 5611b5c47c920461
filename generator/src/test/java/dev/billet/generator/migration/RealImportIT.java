package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.BuildOptions;
import dev.billet.generator.BuildReport;
import dev.billet.generator.Generator;
import dev.billet.generator.RealBlogs;
import dev.billet.generator.TestFolders;
import dev.billet.generator.migration.ImportReport.Entry;
import dev.billet.generator.migration.ImportReport.Outcome;
import dev.billet.generator.model.Post;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A real blog of two languages, written for Jekyll: every post comes over, to the address that it had. */
class RealImportIT {
    private static final Pattern NAME = Pattern.compile("(en|fr)/news/_posts/(\\d{4})-(\\d{2})-(\\d{2})-(.+)\\.md");
    private static final Pattern DATE = Pattern.compile("(?m)^date: *\"?(\\d{4})-(\\d{2})-(\\d{2})");

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void everyPostComesOverToTheAddressThatItHad() throws IOException {
        Path blog = RealBlogs.folder("ruby-lang");
        Path to = Path.of("target/real-import").toAbsolutePath();
        TestFolders.delete(to);

        ImportReport report = Importer.run(blog, to, problems::add).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(report.posts()).isEqualTo(696);
        assertThat(report.count(Outcome.SKIPPED)).isZero();
        assertThat(report.entries()).extracting(Entry::source).containsExactlyElementsOf(TestFolders.files(blog));
        assertThat(permalinks(to.resolve("content/posts"))).isEqualTo(expected(blog));
        assertThat(Files.readString(to.resolve("content/site.yaml")))
                .contains("url: https://www.ruby-lang.org\nlanguage: en\nlanguages: [en, fr]\n");

        BuildReport built = Generator.build(BuildOptions.in(to, Instant.parse("2026-11-24T12:00:00Z")));

        assertThat(built.problems()).filteredOn(Problem::isError).isEmpty();
        Set<String> addresses = new TreeSet<>();
        built.built().orElseThrow().posts().stream().map(Post::href).forEach(addresses::add);
        assertThat(addresses).isEqualTo(expected(blog));
    }

    /** Worked out here from the files, not by what is tested: pattern "pretty", folders as categories, dates in UTC. */
    private static Set<String> expected(Path blog) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String file : TestFolders.files(blog)) {
            Matcher name = NAME.matcher(file);
            if (name.matches()) {
                String text = Files.readString(blog.resolve(file));
                Matcher date = DATE.matcher(text.substring(0, text.indexOf("\n---", 3)));
                String day = date.find()
                        ? date.group(1) + "/" + date.group(2) + "/" + date.group(3)
                        : name.group(2) + "/" + name.group(3) + "/" + name.group(4);
                expected.add("/" + name.group(1) + "/news/" + day + "/" + name.group(5) + "/");
            }
        }
        assertThat(expected).hasSize(696);
        return expected;
    }

    private static Set<String> permalinks(Path posts) throws IOException {
        Set<String> permalinks = new TreeSet<>();
        for (String file : TestFolders.files(posts)) {
            Files.readString(posts.resolve(file))
                    .lines()
                    .filter(line -> line.startsWith("permalink: "))
                    .map(line -> line.substring(11))
                    .forEach(permalinks::add);
        }
        return permalinks;
    }
}
