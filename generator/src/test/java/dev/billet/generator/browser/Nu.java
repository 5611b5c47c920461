package dev.billet.generator.browser;

import static dev.billet.generator.browser.Needed.needed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker: the vnu.jar that {@code BILLET_VNU} names. Without it a test is skipped. */
public final class Nu {
    private Nu() {}

    /**
     * One thing that it says of a page.
     *
     * @param error whether it is an error rather than a warning
     * @param extract the HTML in question
     */
    public record Message(boolean error, String page, int line, String text, String extract) {
        @Override
        public String toString() {
            return page + ":" + line + ": " + text + " " + extract;
        }
    }

    /** Every HTML file below a folder. */
    public static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** What is wrong in the pages, with its place; warnings are only printed. */
    public static List<String> errors(List<Path> pages) throws IOException, InterruptedException {
        List<Message> messages = check(pages);
        messages.stream()
                .filter(message -> !message.error())
                .forEach(message -> System.out.println("warning: " + message));
        return messages.stream().filter(Message::error).map(Message::toString).toList();
    }

    /** All that it says of these pages. */
    public static List<Message> check(List<Path> pages) throws IOException, InterruptedException {
        Path jar = Path.of(System.getenv().getOrDefault("BILLET_VNU", "vnu.jar"));
        needed(Files.isRegularFile(jar), "the Nu HTML checker at " + jar + "; BILLET_VNU names its vnu.jar");
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
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(report).isZero();
        JsonNode messages = JsonMapper.shared().readTree(report).get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(Nu::message)
                .toList();
    }

    private static Message message(JsonNode message) {
        return new Message(
                message.path("type").asString().equals("error"),
                message.path("url").asString().replaceFirst("^file:", ""),
                message.path("lastLine").asInt(),
                message.path("message").asString(),
                message.path("extract").asString().strip());
    }
}
