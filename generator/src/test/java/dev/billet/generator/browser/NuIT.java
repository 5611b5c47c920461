package dev.billet.generator.browser;

import static dev.billet.generator.browser.Needed.needed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML of built sites against the standard, by the Nu HTML checker: the vnu.jar that {@code BILLET_VNU} names. */
class NuIT {
    private static final Path GOLDEN = Path.of("src/test/sites/carnet/out");

    @TempDir
    Path folder;

    @Test
    void noPageHasAnError() throws Exception {
        Path jar = Path.of(System.getenv().getOrDefault("BILLET_VNU", "vnu.jar"));
        needed(Files.isRegularFile(jar), "the Nu HTML checker at " + jar + "; BILLET_VNU names its vnu.jar");
        List<Path> pages = new ArrayList<>(pages(GOLDEN));
        pages.addAll(pages(ServedSite.build(folder.resolve("default"), "default", "en")));
        pages.addAll(pages(ServedSite.build(folder.resolve("quire"), "quire", "fr")));

        List<String> errors = new ArrayList<>();
        for (JsonNode message : messages(jar, pages)) {
            if (message.path("type").asString().equals("error")) {
                errors.add(text(message));
            } else {
                System.out.println("warning: " + text(message));
            }
        }

        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(errors).isEmpty();
    }

    private static JsonNode messages(Path jar, List<Path> pages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--stdout",
                "--format",
                "json",
                "--exit-zero-always"));
        pages.forEach(page -> command.add(page.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(report).isZero();
        return JsonMapper.shared().readTree(report).get("messages");
    }

    private static String text(JsonNode message) {
        return message.path("url").asString().replaceFirst("^file:", "") + ":"
                + message.path("lastLine").asInt() + ": "
                + message.path("message").asString() + " "
                + message.path("extract").asString().strip();
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
