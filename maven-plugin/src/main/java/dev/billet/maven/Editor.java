package dev.billet.maven;

import dev.billet.run.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The author's editor: the command that VISUAL or EDITOR names, with its arguments. */
record Editor(boolean wanted, Map<String, String> environment, Console console) {

    /** Opens a file and waits until the editor ends, if one is wanted. A missing editor is told, and no failure. */
    void open(Path file) {
        if (!wanted) {
            return;
        }
        Optional<String> named = Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(command -> !command.isBlank())
                .findFirst();
        if (named.isEmpty()) {
            console.warn(
                    "-Dsite.edit: neither VISUAL nor EDITOR names an editor\n  Set one, such as: export EDITOR=nano");
            return;
        }
        List<String> command = new ArrayList<>(List.of(named.get().strip().split("\\s+")));
        command.add(file.toString());
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            console.warn(
                    "-Dsite.edit: the editor " + named.get() + " cannot be started\n  Set EDITOR to one that can.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
