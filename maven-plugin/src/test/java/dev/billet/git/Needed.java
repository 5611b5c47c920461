package dev.billet.git;

import static dev.billet.generator.browser.Needed.needed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs and not every machine has: without one it is skipped, or fails where all is required. */
public final class Needed {
    private Needed() {}

    /** Goes on if the program is on the path, or at one of these places. */
    public static void program(String name, String... places) {
        boolean there = onPath(name) || Stream.of(places).map(Path::of).anyMatch(Files::isExecutable);
        needed(there, "the program " + name);
    }

    public static boolean onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
