package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.TestFolders;
import dev.billet.generator.migration.ImportReport.Entry;
import dev.billet.generator.migration.ImportReport.Outcome;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small blogs of each generator, and what becomes of them; {@code -Dgolden.update} rewrites what is expected. */
class GoldenImportTest {
    private static final Path CASES = Path.of("src/test/migration");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    private final Path folder;

    GoldenImportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"jekyll, JEKYLL", "hugo, HUGO", "zola, ZOLA", "jbake, JBAKE", "wordpress, WORDPRESS"})
    void theBlogIsBroughtOverAsExpected(String name, BlogKind kind) throws IOException {
        ImportReport report = bring(name);

        if (UPDATE) {
            TestFolders.delete(CASES.resolve(name).resolve("out"));
            TestFolders.copy(folder, CASES.resolve(name).resolve("out"));
        }
        assertThat(report.kind()).isEqualTo(kind);
        assertThat(TestFolders.contents(folder))
                .isEqualTo(TestFolders.contents(CASES.resolve(name).resolve("out")));
    }

    @ParameterizedTest
    @CsvSource({"jekyll", "hugo", "zola", "jbake", "wordpress"})
    void everySourceFileIsAccountedForOnce(String name) throws IOException {
        ImportReport report = bring(name);

        List<String> files = report.entries().stream()
                .map(Entry::source)
                .filter(source -> !source.matches(".*\\.xml:\\d+"))
                .toList();
        assertThat(files)
                .containsExactlyElementsOf(TestFolders.files(CASES.resolve(name).resolve("in")));
    }

    @ParameterizedTest
    @CsvSource({"jekyll", "hugo", "zola", "jbake", "wordpress"})
    void whatIsThereIsLeftAlone(String name) throws IOException {
        bring(name);
        Map<String, String> first = TestFolders.contents(folder.resolve("content"));

        ImportReport second = bring(name);

        assertThat(TestFolders.contents(folder.resolve("content"))).isEqualTo(first);
        assertThat(second.count(Outcome.IMPORTED) + second.count(Outcome.COPIED))
                .isZero();
        assertThat(second.entries())
                .filteredOn(entry -> entry.outcome() == Outcome.LEFT_ALONE)
                .extracting(Entry::reason)
                .containsOnly("is there already, the same");
        assertThat(folder.resolve("import-report-2.md")).exists();
    }

    @ParameterizedTest
    @CsvSource({"jekyll, content/posts/2024-03-01-sowing-peas.md", "hugo, content/site.yaml"})
    void anotherFileInThePlaceIsLeftAloneAndTold(String name, String taken) throws IOException {
        Files.createDirectories(folder.resolve(taken).getParent());
        Files.writeString(folder.resolve(taken), "mine\n");

        ImportReport report = bring(name);

        assertThat(folder.resolve(taken)).hasContent("mine");
        assertThat(report.entries())
                .filteredOn(entry -> entry.target().equals(taken))
                .extracting(Entry::outcome, Entry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.LEFT_ALONE, "is there already, and is another"));
    }

    private ImportReport bring(String name) {
        List<Problem> problems = new ArrayList<>();
        ImportReport report = Importer.run(CASES.resolve(name).resolve("in"), folder, problems::add)
                .orElseThrow();
        assertThat(problems).isEmpty();
        return report;
    }
}
