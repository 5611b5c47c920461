package dev.billet.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Maven, run as a user runs it, on a copy of {@code src/it/<case>} and with the plugin that this build made.
 *
 * @param status its exit status
 * @param output all it printed
 */
record MavenRun(int status, String output) {
    private static final long LONGEST_MINUTES = 5;

    /** The Mavens to run: the one of this build, and those that the environment variable BILLET_MAVENS lists. */
    static Stream<Path> mavens() {
        Stream<String> others =
                Stream.of(System.getenv().getOrDefault("BILLET_MAVENS", "").split(":"));
        return Stream.concat(Stream.of(System.getProperty("it.maven")), others)
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .distinct();
    }

    static Path thisMaven() {
        return mavens().findFirst().orElseThrow();
    }

    /** A fresh copy of a case. */
    static Path copy(String name, Path folder) throws IOException {
        Path from = Path.of("src/it").resolve(name);
        Path to = folder.resolve(name);
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (file.endsWith("pom.xml")) {
                    String pom = Files.readString(file).replace("@version@", System.getProperty("it.version"));
                    Files.writeString(target, pom);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    static MavenRun in(Path blog, String... arguments) throws IOException, InterruptedException {
        return in(thisMaven(), blog, Map.of(), arguments);
    }

    static MavenRun in(Path maven, Path blog, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(maven.resolve("bin/mvn").toString());
        command.addAll(List.of("-B", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository()));
        command.addAll(List.of("-s", settings().toString()));
        command.addAll(List.of(arguments));
        return run(command, blog, environment);
    }

    /**
     * A run that somebody watches, and answers to.
     *
     * @param settings in place of those that all runs share
     * @param watcher hears each line as soon as it is printed
     */
    static MavenRun watched(Path maven, Path blog, Path settings, Consumer<String> watcher, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(maven.resolve("bin/mvn").toString());
        command.addAll(List.of("-B", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository()));
        command.addAll(List.of("-s", settings.toString()));
        command.addAll(List.of(arguments));
        Process process = builder(command, blog, Map.of()).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                watcher.accept(line);
            }
        } finally {
            process.destroy();
        }
        return new MavenRun(process.waitFor(), output.toString());
    }

    private static ProcessBuilder builder(List<String> command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static MavenRun run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(command, folder, environment);
        Path log = Files.createTempFile("maven-run", ".log");
        builder.redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end:\n" + Files.readString(log));
        }
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        return new MavenRun(process.exitValue(), output);
    }

    /** What an author types into a shell where {@code mvn} is this Maven, as GitHub runs a step: up to the first failure. */
    static MavenRun typed(Path maven, Path folder, Map<String, String> environment, String script)
            throws IOException, InterruptedException {
        Path bin = Files.createDirectories(repository().resolveSibling("it-bin").resolve(maven.getFileName()));
        Path mvn = Files.writeString(
                bin.resolve("mvn"), """
                #!/bin/sh
                exec %s -B -Dstyle.color=never -Dmaven.repo.local=%s -s %s "$@"
                """.formatted(maven.resolve("bin/mvn"), repository(), settings()));
        mvn.toFile().setExecutable(true);
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", bin + ":" + System.getenv("PATH"));
        return run(List.of("bash", "-e", "-c", script), folder, all);
    }

    private static Path repository() {
        return Path.of(System.getProperty("it.repository")).toAbsolutePath();
    }

    /** Settings that take what is not staged from the repository of this build, so that no test needs the network. */
    static Path settings() throws IOException {
        Path settings = repository().resolveSibling("it-settings.xml");
        if (!Files.exists(settings)) {
            Files.writeString(settings, """
                    <settings>
                      <mirrors>
                        <mirror>
                          <id>this-build</id>
                          <mirrorOf>*</mirrorOf>
                          <url>%s</url>
                        </mirror>
                      </mirrors>
                    </settings>
                    """.formatted(
                            Path.of(System.getProperty("it.remote")).toUri()));
        }
        return settings;
    }
}
