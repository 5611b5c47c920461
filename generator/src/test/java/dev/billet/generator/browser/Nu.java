package dev.billet.generator.browser;

import static dev.billet.generator.browser.Needed.needed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, which knows the standard: the vnu.jar that {@code BILLET_VNU} names. */
public final class Nu {
    private Nu() {}

    /** What is wrong in the pages, with its place; warnings are only printed. */
    public static List<String> errors(List<Path> pages) throws IOException, InterruptedException {
        Path jar = Path.of(System.getenv().getOrDefault("BILLET_VNU", "vnu.jar"));
        needed(Files.isRegularFile(jar), "the Nu HTML checker at " + jar + "; BILLET_VNU names its vnu.jar");
        List<String> errors = new ArrayList<>();
        for (JsonNode message : messages(jar, pages)) {
            if (message.path("type").asString().equals("error")) {
                errors.add(text(message));
            } else {
                System.out.println("warning: " + text(message));
            }
        }
        return errors;
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
        String report = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(report).isZero();
        return JsonMapper.shared().readTree(report).get("messages");
    }

    private static String text(JsonNode message) {
        return message.path("url").asString().replaceFirst("^file:", "") + ":"
                + message.path("lastLine").asInt() + ": "
                + message.path("message").asString() + " "
                + message.path("extract").asString().strip();
    }
}
