package dev.billet.benchmark;

import dev.billet.generator.BuildOptions;
import dev.billet.generator.BuildReport;
import dev.billet.generator.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** One build by the generator alone, without Maven: {@code Build FOLDER}. */
public final class Build {
    private Build() {}

    public static void main(String[] arguments) throws IOException {
        BuildReport report =
                Generator.build(BuildOptions.in(Path.of(arguments[0]), Instant.parse("2026-11-24T00:00:00Z")));
        report.problems().forEach(System.err::println);
        if (report.failed()) {
            System.exit(1);
        }
    }
}
