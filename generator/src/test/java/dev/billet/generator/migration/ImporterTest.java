package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.TestFolders;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private final Path folder;

    ImporterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aFolderThatIsNoBlogIsToldWhatOneLooksLike() throws IOException {
        write("old/readme.txt", "hello");

        assertThat(Importer.run(folder.resolve("old"), folder.resolve("new"), problems::add))
                .isEmpty();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString().replace(folder.toString(), "")).isEqualTo("""
                /old: error: no blog that can be imported was found here
                  Give the folder that has one of these in it:
                    Jekyll     _config.yml or _posts/
                    Hugo       hugo.toml, or config.toml and content/
                    Zola       config.toml with base_url, and content/
                    JBake      jbake.properties and content/
                    WordPress  the XML file of Tools > Export""");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThat(Importer.run(folder.resolve("none"), folder.resolve("new"), problems::add))
                .isEmpty();

        assertThat(problems.get(0).message())
                .isEqualTo("there is no such folder or file, so there is nothing to import");
    }

    @Test
    void aBlogIsNotImportedIntoItself() throws IOException {
        write("old/_config.yml", "title: A");

        assertThat(Importer.run(folder.resolve("old"), folder.resolve("old"), problems::add))
                .isEmpty();

        assertThat(problems.get(0).message()).isEqualTo("the old blog and the new one are the same folder");
    }

    @Test
    void theNewBlogMayStandWithinTheOld() throws IOException {
        write("old/_config.yml", "title: A\nurl: https://a.example");
        write("old/_posts/2024-01-01-a.md", "---\ntitle: A\n---\nText");
        write("old/new/pom.xml", "<project/>");

        ImportReport report = Importer.run(folder.resolve("old"), folder.resolve("old/new"), problems::add)
                .orElseThrow();

        assertThat(report.entries())
                .extracting(ImportReport.Entry::source)
                .containsExactly("_config.yml", "_posts/2024-01-01-a.md");
    }

    @Test
    void theExportAloneIsEnough() throws IOException {
        TestFolders.copy(Path.of("src/test/migration/wordpress/in"), folder.resolve("in"));

        ImportReport report = Importer.run(folder.resolve("in/export.xml"), folder.resolve("new"), problems::add)
                .orElseThrow();

        assertThat(report.kind()).isEqualTo(BlogKind.WORDPRESS);
        assertThat(folder.resolve("new/content/static/wp-content/uploads/2024/01/cat.png"))
                .exists();
    }

    @Test
    void aBrokenExportGivesWhatStandsBeforeTheBreak() throws IOException {
        String export = Files.readString(Path.of("src/test/migration/wordpress/in/export.xml"));
        write("export.xml", export.substring(0, export.indexOf("<title>Unfinished")) + "<oops");

        ImportReport report = Importer.run(folder.resolve("export.xml"), folder.resolve("new"), problems::add)
                .orElseThrow();

        assertThat(report.posts()).isEqualTo(2);
        assertThat(report.remarks()).anyMatch(remark -> remark.message().startsWith("the export is broken here: "));
    }

    @Test
    void hostileTextsAreNeitherLostNorSlow() throws IOException {
        write("old/_config.yml", "title: A\nurl: https://a.example");
        write("old/_posts/2024-01-01-brackets.md", "[".repeat(100_000) + "{% ".repeat(20_000) + "{: ".repeat(20_000));
        write("old/_posts/2024-01-02-empty.md", "");
        write("old/_posts/2024-01-03-crlf.md", "\uFEFF---\r\ntitle: Lines\r\n---\r\nOne\r\nTwo\r\n");
        write("old/_posts/2024-01-04-bomb.md", "---\npermalink: /../../../etc/passwd\n---\nx");
        Files.write(
                folder.resolve("old/_posts/2024-01-05-wide.md"),
                "---\ntitle: Wide\n---\n\u00e9".getBytes(StandardCharsets.UTF_16));

        ImportReport report = Importer.run(folder.resolve("old"), folder.resolve("new"), problems::add)
                .orElseThrow();

        assertThat(report.posts()).isEqualTo(5);
        assertThat(folder.resolve("new/content/posts/2024-01-03-crlf.md"))
                .content()
                .isEqualTo(
                        "---\ntitle: Lines\npermalink: /2024/01/03/crlf.html\nid: https://a.example/2024/01/03/crlf.html\n---\n\nOne\nTwo\n");
        assertThat(folder.resolve("new/content/posts/2024-01-04-bomb.md"))
                .content()
                .contains("permalink: /etc/passwd/");
        assertThat(folder.resolve("new/content/posts/2024-01-05-wide.md"))
                .content()
                .endsWith("\n\u00e9\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
