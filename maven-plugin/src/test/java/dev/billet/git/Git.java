package dev.billet.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real git, with nobody's configuration. */
public final class Git {
    private Git() {}

    /** Its environment: no configuration of the machine or of its user counts. */
    public static Map<String, String> environment() {
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_TERMINAL_PROMPT", "0",
                "GIT_AUTHOR_NAME", "Somebody",
                "GIT_AUTHOR_EMAIL", "somebody@blog.example",
                "GIT_COMMITTER_NAME", "Somebody",
                "GIT_COMMITTER_EMAIL", "somebody@blog.example");
    }

    /** Runs it, and returns what it printed. */
    public static String run(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("git", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().putAll(environment());
            int status = builder.start().waitFor();
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ": " + printed);
            }
            return printed.strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A new bare repository in a folder of the test's, such as a host has. */
    public static Path bare(Path folder) throws IOException {
        Files.createDirectories(folder);
        run(folder, "init", "-q", "--bare", "-b", "main");
        run(folder, "config", "http.receivepack", "true");
        run(folder, "config", "uploadpack.allowFilter", "true");
        run(folder, "config", "gc.auto", "0");
        run(folder, "config", "receive.autogc", "false");
        return folder;
    }

    /** Adds a commit with one file to a branch of a bare repository, as somebody else does it. */
    public static void commit(Path bare, String branch, String path, String text) throws IOException {
        Path clone = Files.createTempDirectory(bare.getParent(), "clone");
        run(clone, "clone", "-q", bare.toString(), ".");
        boolean there = run(clone, "branch", "-r", "--list", "origin/" + branch).contains(branch);
        if (there) {
            run(clone, "checkout", "-q", branch);
        } else {
            run(clone, "checkout", "-q", "--orphan", branch);
        }
        Path file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        run(clone, "add", "-A", "-f");
        run(clone, "commit", "-q", "-m", "Change " + path);
        run(clone, "push", "-q", "origin", branch);
    }
}
