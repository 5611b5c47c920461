package dev.billet.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs and not every machine has: without one it is skipped, or fails where all is required. */
public final class Needed {
    private Needed() {}

    /** Goes on if the program is on the path, or at one of these places. */
    public static void program(String name, String... places) {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(folder -> Path.of(folder, name));
        boolean there = Stream.concat(onPath, Stream.of(places).map(Path::of)).anyMatch(Files::isExecutable);
        if (System.getenv("BILLET_REQUIRE_ALL") != null) {
            assertThat(there).as("needed here: the program " + name).isTrue();
        }
        assumeTrue(there, "skipped, for want of the program " + name);
    }
}
