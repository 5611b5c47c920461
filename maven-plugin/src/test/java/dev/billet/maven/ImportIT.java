package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    @TempDir
    Path folder;

    @Test
    void aJekyllBlogIsBroughtOverAndKeepsItsAddresses() throws Exception {
        Path old = folder.resolve("old");
        write(
                old.resolve("_config.yml"),
                "title: Old\nurl: https://old.example\npermalink: /:categories/:title.html\n");
        write(old.resolve("_posts/2020-02-29-leap.md"), "---\ntitle: Leap\ncategories: days\n---\n{{ page.nobody }}\n");
        Path blog = MavenRun.copy("minimal", folder.resolve("new"));
        try (var content = Files.walk(blog.resolve("content"))) {
            for (Path file : content.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        MavenRun imported = MavenRun.in(blog, "site:import", "-Dsite.from=" + old);
        MavenRun built = MavenRun.in(blog, "site:generate");
        MavenRun nothing = MavenRun.in(blog, "site:import", "-Dsite.from=" + folder.resolve("none"));

        assertThat(imported.status()).as(imported.output()).isZero();
        assertThat(imported.output()).contains("1 post", "imported from Jekyll", "1 remark", "import-report.md");
        assertThat(blog.resolve("import-report.md")).content().contains("_posts/2020-02-29-leap.md", "page.nobody");
        assertThat(built.status()).as(built.output()).isZero();
        assertThat(blog.resolve("target/site/days/leap.html")).content().contains("Leap");
        assertThat(nothing.status()).as(nothing.output()).isEqualTo(1);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
