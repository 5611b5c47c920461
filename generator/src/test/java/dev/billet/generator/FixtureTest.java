package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file of {@code src/test/fixtures} is one test; {@code -Dgolden.update} rewrites what they expect. */
class FixtureTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures");
    private static final Path BARE_THEME = Path.of("src/test/bare-theme");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

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
        assertThat(files).hasSizeGreaterThanOrEqualTo(120);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        FIXTURES.relativize(file).toString(), file.toUri(), () -> check(Fixture.read(file))));
    }

    private void check(Fixture fixture) throws IOException {
        Path base = Files.createTempDirectory(folder, "site");
        if (!fixture.inDefaultTheme() && fixture.imported().isEmpty()) {
            TestFolders.copy(BARE_THEME, base.resolve("site-template"));
        }
        fixture.write(base);

        Made made = fixture.imported().isPresent()
                ? Made.imported(base, fixture.imported().get())
                : Made.built(base, fixture.options(base, PICTURES));

        Map<String, String> actual = new LinkedHashMap<>();
        for (String name : fixture.expected().keySet()) {
            actual.put(name, made.actual(name));
        }
        if (UPDATE) {
            Files.writeString(fixture.file(), fixture.rewritten(actual));
        } else {
            assertThat(actual).as(fixture.title()).isEqualTo(fixture.expected());
        }
    }
}
