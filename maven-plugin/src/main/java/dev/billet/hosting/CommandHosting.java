package dev.billet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Whatever a command of the author's makes of a folder: {@code rsync}, a script, the tool of some host.
 *
 * <p>The folder stands where the command says {@code {folder}}, and at its end if it says so nowhere.
 */
public final class CommandHosting implements Hosting {
    private static final String FOLDER = "{folder}";
    private static final String AGAIN = "Mend that, then run this again.";

    private final Path base;
    private final List<String> command;
    private final Consumer<String> log;

    /**
     * @param base where the command runs
     * @param command its name and its arguments
     * @param log what the command prints
     */
    public CommandHosting(Path base, List<String> command, Consumer<String> log) {
        this.base = base;
        this.command = List.copyOf(command);
        this.log = log;
    }

    @Override
    public Deployment plan(Path site) {
        return new Deployment.Handed(shown(words(site)));
    }

    @Override
    public Deployment deploy(Path site) {
        List<String> words = words(site);
        try {
            Process process = new ProcessBuilder(words)
                    .directory(base.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close(); // nobody will answer it
            try (BufferedReader output = process.inputReader(UTF_8)) {
                output.lines().forEach(log);
            }
            return ended(words, process.waitFor());
        } catch (IOException e) {
            return new Deployment.Failed("the command " + shown(words) + " cannot be started", remedy(words.get(0)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Deployment.Failed("the command " + shown(words) + " was interrupted", "Run this again.");
        }
    }

    private static Deployment ended(List<String> words, int status) {
        return status == 0
                ? new Deployment.Handed(shown(words))
                : new Deployment.Failed(
                        "the command " + shown(words) + " ended with status " + status,
                        "What it printed stands above. " + AGAIN);
    }

    private List<String> words(Path site) {
        String folder = site.toAbsolutePath().normalize().toString();
        List<String> words = command.stream()
                .map(word -> word.replace(FOLDER, folder))
                .collect(Collectors.toCollection(ArrayList::new));
        if (words.equals(command)) {
            words.add(folder);
        }
        return words;
    }

    private String remedy(String name) {
        if (name.contains(" ")) {
            return "Write each word on its own, as in command: [rsync, -a, \"{folder}/\", host:www].";
        }
        return name.contains("/") && Files.exists(base.resolve(name))
                ? "Make the file executable: chmod +x " + name
                : "Install " + name + ", or write where it is.";
    }

    private static String shown(List<String> words) {
        return words.stream()
                .map(word -> word.matches("[A-Za-z0-9_@%+=:,./{}-]+") ? word : "'" + word + "'")
                .collect(Collectors.joining(" "));
    }
}
