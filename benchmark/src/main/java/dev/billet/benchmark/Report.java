package dev.billet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured, as a table in Markdown and a chart. */
final class Report {
    private final List<Result> results;
    private final Optional<Latency> latency;

    Report(List<Result> results, Optional<Latency> latency) {
        this.results = results;
        this.latency = latency;
    }

    void write(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("results.md"), markdown());
        Files.writeString(folder.resolve("results.svg"), new Chart(results).svg());
    }

    private String markdown() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(machine())
                .append("\n| | posts | | seconds | CPU seconds | peak memory, MB | runs |\n")
                .append("| --- | ---: | --- | ---: | ---: | ---: | ---: |\n");
        for (Result each : results) {
            each.runs().forEach((name, runs) -> {
                Run run = Run.median(runs);
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %s | %.2f | %.2f | %.0f | %d |%n",
                        each.title(),
                        each.posts(),
                        name,
                        run.wall(),
                        run.cpu(),
                        run.memory(),
                        runs.size()));
            });
        }
        latency.ifPresent(measured -> table.append(String.format(
                Locale.ROOT,
                "%nFrom saving a post to the response of `site:serve` that has it, %,d posts: %d ms.%n",
                measured.posts(),
                measured.milliseconds())));
        return table.toString();
    }

    private static String machine() throws IOException, InterruptedException {
        StringBuilder machine = new StringBuilder();
        machine.append(String.format(
                Locale.ROOT,
                "%d cores, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version")));
        for (List<String> version : List.of(List.of("mvn", "--version"), List.of("hugo", "version"))) {
            machine.append(", ").append(firstLine(version));
        }
        return machine.append(".\n").toString();
    }

    private static String firstLine(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            String line = text.lines().findFirst().orElse("").replaceAll("\\u001B\\[[0-9;]*m", "");
            return line.split(" \\(|\\+| linux")[0];
        } catch (IOException e) {
            return "no " + command.get(0);
        }
    }
}
