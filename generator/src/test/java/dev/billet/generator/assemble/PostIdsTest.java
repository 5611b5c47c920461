package dev.billet.generator.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.BuildOptions;
import dev.billet.generator.Generator;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.model.Post;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post keeps its id, whatever becomes of its file, title and address. */
class PostIdsTest {
    private static final Published CREPES = new Published(
            "id-crepes", "content/posts/crepes.md", "/2026/11/crepes/", "Crêpes", LocalDate.parse("2026-11-01"));
    private static final Published GALETTES = new Published(
            "id-galettes",
            "content/posts/galettes.md",
            "/2026/11/galettes/",
            "Galettes",
            LocalDate.parse("2026-11-02"));

    @TempDir
    Path blog;

    @Test
    void aNewTitleDateAndSlugChangeNothing() throws IOException {
        write("crepes.md", "Pancakes", "2026-11-05", "slug: pancakes");

        assertThat(ids()).containsExactly(Map.entry("crepes.md", "id-crepes"));
    }

    @Test
    void aRenamedFileIsKnownAgainByTitleAndDay() throws IOException {
        write("2026/french-pancakes.md", "Crêpes", "2026-11-01", "");

        assertThat(ids()).containsExactly(Map.entry("2026/french-pancakes.md", "id-crepes"));
    }

    @Test
    void aRenamedFileIsKnownAgainByItsAddress() throws IOException {
        write("pancakes.md", "Pancakes", "2026-11-09", "slug: crepes");

        assertThat(ids()).containsExactly(Map.entry("pancakes.md", "id-crepes"));
    }

    @Test
    void aRenamedFileIsKnownAgainByAFormerAddressThatItNames() throws IOException {
        write("pancakes.md", "Pancakes", "2026-11-09", "aliases: /2026/11/crepes");

        assertThat(ids()).containsExactly(Map.entry("pancakes.md", "id-crepes"));
    }

    @Test
    void twoFilesThatChangeTheirNamesKeepTheirIds() throws IOException {
        write("crepes.md", "Galettes", "2026-11-02", "slug: galettes");
        write("galettes.md", "Crêpes", "2026-11-01", "slug: crepes");

        assertThat(ids()).containsExactly(Map.entry("crepes.md", "id-galettes"), Map.entry("galettes.md", "id-crepes"));
    }

    @Test
    void anotherPostInARemovedFilesPlaceOfAnotherDayIsStillThatFile() throws IOException {
        write("crepes.md", "Something else", "2026-11-20", "");
        write("galettes.md", "Galettes", "2026-11-02", "");

        assertThat(ids()).containsExactly(Map.entry("crepes.md", "id-crepes"), Map.entry("galettes.md", "id-galettes"));
    }

    @Test
    void anAuthorsOwnIdIsNobodyElses() throws IOException {
        write("pancakes.md", "Pancakes", "2026-11-09", "id: id-crepes");
        write("copy.md", "Crêpes", "2026-11-01", "");

        assertThat(ids())
                .containsExactly(
                        Map.entry("copy.md", "tag:user.github.io,2026-11-01:copy"),
                        Map.entry("pancakes.md", "id-crepes"));
    }

    @Test
    void aDraftIsNotGoneSoThatItsNamesakeIsAnotherPost() throws IOException {
        write("crepes.md", "Crêpes", "2026-11-01", "draft: true");
        write("copy.md", "Crêpes", "2026-11-01", "");

        assertThat(ids()).containsExactly(Map.entry("copy.md", "tag:user.github.io,2026-11-01:copy"));
    }

    @Test
    void aPostThatIsOnlyAlikeIsNew() throws IOException {
        write("more-crepes.md", "More crêpes", "2026-11-01", "");

        assertThat(ids()).containsExactly(Map.entry("more-crepes.md", "tag:user.github.io,2026-11-01:more-crepes"));
    }

    private void write(String file, String title, String date, String more) throws IOException {
        Path path = blog.resolve("content/posts").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "---\ntitle: " + title + "\ndate: " + date + "\n" + more + "\n---\nText\n");
    }

    private Map<String, String> ids() throws IOException {
        Files.writeString(blog.resolve("content/site.yaml"), "title: Carnet\nurl: https://user.github.io/carnet/\n");
        List<Problem> problems = new ArrayList<>();
        var config = new SiteConfigReader(problems::add)
                .read(blog, blog.resolve("content"))
                .orElseThrow();
        var options = BuildOptions.in(blog, Instant.parse("2026-11-24T09:00:00Z"))
                .published(List.of(CREPES, GALETTES), Map.of());
        var report = Generator.build(config, problems, options);
        Map<String, String> ids = new TreeMap<>();
        for (Post post : report.built().orElseThrow().posts()) {
            ids.put(post.source().replaceFirst("content/posts/", ""), post.id());
        }
        return ids;
    }
}
