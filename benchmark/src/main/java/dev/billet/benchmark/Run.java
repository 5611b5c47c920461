package dev.billet.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One whole process, as {@code time} saw it.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all cores, of the process and the system
 * @param memory megabytes at its peak
 */
record Run(double wall, double cpu, double memory) {

    /** Runs a command; what it prints is only shown if it fails. */
    static Run of(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path times = Files.createTempFile("billet-time", ".txt");
        File output = Files.createTempFile("billet-run", ".txt").toFile();
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%e %U %S %M"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IOException(
                    String.join(" ", command) + " ended with " + exit + ":\n" + Files.readString(output.toPath()));
        }
        String[] told = Files.readString(times).strip().split(" ");
        Files.delete(times);
        Files.delete(output.toPath());
        return new Run(
                Double.parseDouble(told[0]),
                Double.parseDouble(told[1]) + Double.parseDouble(told[2]),
                Double.parseDouble(told[3]) / 1024);
    }

    /** The median of each number. */
    static Run median(List<Run> runs) {
        return new Run(median(runs, Run::wall), median(runs, Run::cpu), median(runs, Run::memory));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> number) {
        return runs.stream()
                .map(number::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(runs.size() / 2);
    }
}
