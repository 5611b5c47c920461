package dev.billet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Passes on what is told, and remembers it for a page in Markdown, such as the summary of a job on GitHub. */
public final class Summary implements Console {
    private final Console console;
    private final List<String> lines = new ArrayList<>();

    public Summary(Console console) {
        this.console = console;
    }

    @Override
    public void info(String line) {
        console.info(line);
        lines.add(line);
    }

    @Override
    public void warn(String line) {
        console.warn(line);
        lines.add("warning: " + line);
    }

    @Override
    public void error(String line) {
        console.error(line);
        lines.add(line);
    }

    /** Adds it to a page, as it was told: nothing in it is read as Markdown. */
    public void addTo(Path page, String heading) throws IOException {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        Files.writeString(
                page, "## " + heading + "\n\n" + fence + "text\n" + text + fence + "\n\n", UTF_8, CREATE, APPEND);
    }

    private static int longestRun(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("[^`]+")).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
