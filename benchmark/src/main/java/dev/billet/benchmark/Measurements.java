package dev.billet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, kept as lines of a file, so that one result can come of several sittings. */
final class Measurements {
    private static final String SERVING = "Serving";

    private final Path file;

    private Measurements(Path file) {
        this.file = file;
    }

    /** @param earlier whether what the file has counts; else it is forgotten */
    static Measurements in(Path file, boolean earlier) throws IOException {
        if (!earlier) {
            Files.deleteIfExists(file);
        }
        Files.createDirectories(file.getParent());
        return new Measurements(file);
    }

    void add(Result result) throws IOException {
        List<String> lines = lines();
        String head = result.title() + "\t" + result.posts() + "\t";
        lines.removeIf(line -> line.startsWith(head));
        result.runs()
                .forEach((name, runs) -> runs.forEach(
                        run -> lines.add(head + name + "\t" + run.wall() + "\t" + run.cpu() + "\t" + run.memory())));
        Files.write(file, lines);
    }

    void add(Latency latency) throws IOException {
        List<String> lines = lines();
        lines.removeIf(line -> line.startsWith(SERVING));
        lines.add(SERVING + "\t" + latency.posts() + "\t" + latency.milliseconds());
        Files.write(file, lines);
    }

    List<Result> results() throws IOException {
        Map<String, Map<String, List<Run>>> cases = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] parts = line.split("\t");
            if (!parts[0].equals(SERVING)) {
                cases.computeIfAbsent(parts[0] + "\t" + parts[1], c -> new LinkedHashMap<>())
                        .computeIfAbsent(parts[2], c -> new ArrayList<>())
                        .add(new Run(number(parts[3]), number(parts[4]), number(parts[5])));
            }
        }
        List<Result> results = new ArrayList<>();
        cases.forEach((what, runs) -> {
            String[] parts = what.split("\t");
            results.add(new Result(parts[0], Integer.parseInt(parts[1]), runs));
        });
        return results;
    }

    Optional<Latency> latency() throws IOException {
        return lines().stream()
                .map(line -> line.split("\t"))
                .filter(parts -> parts[0].equals(SERVING))
                .map(parts -> new Latency(Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                .findFirst();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
    }
}
