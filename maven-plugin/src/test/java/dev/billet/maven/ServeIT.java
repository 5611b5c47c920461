package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn site:serve}, as an author starts it and ends it. */
class ServeIT {
    @TempDir
    Path folder;

    static Stream<Path> mavens() {
        return MavenRun.mavens();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void saysWhereItServesAndEndsAtOnceWhenItIsTold(Path maven) throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        AtomicLong told = new AtomicLong();

        MavenRun run = MavenRun.watched(
                maven,
                blog,
                MavenRun.settings(),
                line -> {
                    if (line.contains("Ctrl-C ends it.")) {
                        told.set(System.nanoTime());
                        interrupt();
                    }
                },
                "site:serve");

        Duration took = Duration.ofNanos(System.nanoTime() - told.get());
        assertThat(run.output())
                .containsPattern("Serving http://127\\.0\\.0\\.1:\\d+/\\S* with drafts and posts to come")
                .contains("The preview has ended.");
        assertThat(took).as("the time to end").isLessThan(Duration.ofSeconds(5));
    }

    /** As Ctrl-C does, by the signal that is the same to a JVM and is not ignored by what a script started in the background. */
    private static void interrupt() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("site:serve"))
                .forEach(ProcessHandle::destroy);
    }
}
