package dev.billet.generator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.assemble.Withheld;
import dev.billet.generator.check.SiteCheck;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file of {@code src/test/fixtures} is one test; {@code -Dgolden.update} rewrites what they expect. */
class FixtureTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures");
    private static final Path BARE_THEME = Path.of("src/test/bare-theme");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    private static final Pattern OF_EVERY_SITE = Pattern.compile("(css|js|fonts|images|search)/.*"
            + "|favicon.ico|apple-touch-icon.png|icon.svg|icon-\\d+.png|manifest.webmanifest");

    /** What is costly to make is made once for all cases. */
    private static final Path PICTURES = Path.of("target/fixture-pictures");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.walk(FIXTURES)) {
            files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        FIXTURES.relativize(file).toString(), file.toUri(), () -> check(Fixture.read(file))));
    }

    private void check(Fixture fixture) throws IOException {
        Path base = Files.createTempDirectory(folder, "site");
        if (!fixture.inDefaultTheme()) {
            TestFolders.copy(BARE_THEME, base.resolve("site-template"));
        }
        fixture.write(base);

        BuildReport report = Generator.build(fixture.options(base, PICTURES));

        Map<String, String> actual = new LinkedHashMap<>();
        for (String name : fixture.expected().keySet()) {
            actual.put(name, actual(name, report, base));
        }
        if (UPDATE) {
            Files.writeString(fixture.file(), fixture.rewritten(actual));
        } else {
            assertThat(actual).as(fixture.title()).isEqualTo(fixture.expected());
        }
    }

    private static String actual(String name, BuildReport report, Path base) throws IOException {
        return switch (name) {
            case "problems" -> report.problems().stream().map(Problem::toString).collect(joining("\n"));
            case "check" ->
                check(report, base).problems().stream().map(Problem::toString).collect(joining("\n"));
            case "external" ->
                check(report, base).external().stream()
                        .map(link -> link.address() + " " + link.places())
                        .collect(joining("\n"));
            case "withheld" ->
                report.withheld().stream().map(Withheld::toString).collect(joining("\n"));
            case "files" ->
                TestFolders.files(base.resolve("target/site")).stream()
                        .filter(file -> !OF_EVERY_SITE.matcher(file).matches())
                        .collect(joining("\n"));
            default -> content(base.resolve("target/site").resolve(name));
        };
    }

    private static SiteCheck check(BuildReport report, Path base) {
        BuildReport.Built built = report.built().orElseThrow();
        return SiteCheck.of(
                base,
                base.resolve("target/site"),
                "target/site",
                built.config().address(),
                built.paths(),
                built.posts());
    }

    private static String content(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).stripTrailing() : "(no such file)";
    }
}
