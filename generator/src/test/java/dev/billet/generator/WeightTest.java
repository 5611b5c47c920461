package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a reader fetches, in bytes: those of a network, which sends text compressed. */
class WeightTest {
    private static final int FIRST_PAINT = 14_000;
    private static final int ALL = 60_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"default", "quire"})
    void aTextPostIsLight(String theme) throws IOException {
        TestFolders.copy(Path.of("src/test/sites/desk"), folder);
        Path config = folder.resolve("content/site.yaml");
        Files.writeString(config, Files.readString(config) + "theme: " + theme + "\n");
        Generator.build(BuildOptions.in(folder, Instant.parse("2026-11-24T12:00:00Z")));
        Path site = folder.resolve("target/site");

        long page = compressed(site.resolve("2026/11/winter/index.html")) + below(site.resolve("css"), "site.");
        long all = page
                + below(site.resolve("js"), "post.")
                + below(site.resolve("js"), "scheme.")
                + Files.size(site.resolve("fonts/text.woff2"))
                + Files.size(site.resolve("fonts/text-italic.woff2"));

        System.out.println(theme + ": " + page + " bytes of HTML and CSS, " + all + " with fonts and scripts");
        assertThat(page).isPositive().isLessThan(FIRST_PAINT);
        assertThat(all).isLessThan(ALL);
    }

    private static long below(Path folder, String start) throws IOException {
        String name = TestFolders.files(folder).stream()
                .filter(file -> file.startsWith(start))
                .findFirst()
                .orElseThrow();
        return compressed(folder.resolve(name));
    }

    private static long compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}
