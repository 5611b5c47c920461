package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme that comes as one file, as others hand it on. */
class ThemeJarTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "themes/mine/"})
    void itLiesOverTheDefaultThemeAndTheBlogsFilesOverBoth(String root) throws IOException {
        write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                cards: false
                theme: { from: mine.jar, greeting: Salut }
                """);
        write("content/posts/2026-11-20-one.md", "# One\n\nText.\n");
        write("site-template/templates/greet.ftlh", "the blog's");
        jar(Map.of(
                root + "theme.yaml",
                "settings:\n  greeting: { type: text, default: Hello, about: the first word }\n",
                root + "css/site.css",
                "b { color: blue }",
                root + "templates/404.ftlh",
                "${theme.greeting} <#include \"greet.ftlh\"> ${asset(\"css/site.css\")}",
                root + "templates/greet.ftlh",
                "the theme's"));

        BuildReport report = Generator.build(BuildOptions.in(folder, Instant.parse("2026-11-24T12:00:00Z")));

        assertThat(report.problems()).isEmpty();
        Path site = folder.resolve("target/site");
        String page = Files.readString(site.resolve("404.html"));
        assertThat(page).matches("Salut the blog's /css/site\\.[0-9a-f]+\\.css\\s*");
        assertThat(site.resolve(page.strip().replaceFirst(".* /", ""))).hasContent("b { color: blue }");
        assertThat(site.resolve("2026/11/one/index.html"))
                .as("what it has not is the default theme's")
                .content()
                .contains("<h1");
    }

    private void jar(Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("mine.jar"));
                ZipOutputStream jar = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
