package dev.billet.generator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.check.SiteCheck;
import dev.billet.generator.migration.Importer;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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
        if (!fixture.inDefaultTheme() && fixture.imported().isEmpty()) {
            TestFolders.copy(BARE_THEME, base.resolve("site-template"));
        }
        fixture.write(base);

        Made made = fixture.imported().isPresent()
                ? imported(base, fixture.imported().get())
                : built(base, fixture.options(base, PICTURES));

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

    private static Made built(Path base, BuildOptions options) throws IOException {
        BuildReport report = Generator.build(options);
        return new Made(
                base.resolve("target/site"),
                Map.of(
                        "problems", () -> lines(report.problems()),
                        "check", () -> lines(check(report, base).problems()),
                        "external", () -> lines(check(report, base).external(), l -> l.address() + " " + l.places()),
                        "withheld", () -> lines(report.withheld())));
    }

    private static Made imported(Path base, String from) {
        List<Problem> problems = new ArrayList<>();
        Path target = base.resolve("new");
        Importer.run(base.resolve(from), target, problems::add);
        return new Made(target, Map.of("problems", () -> lines(problems).replace(base + "/", "")));
    }

    /**
     * What a command made.
     *
     * @param said what it says, by the name of the expectation
     */
    private record Made(Path folder, Map<String, Supplier<String>> said) {
        String actual(String name) throws IOException {
            if (said.containsKey(name)) {
                return said.get(name).get();
            }
            if (name.equals("files")) {
                return TestFolders.files(folder).stream()
                        .filter(file -> !OF_EVERY_SITE.matcher(file).matches())
                        .collect(joining("\n"));
            }
            String[] file = name.split(" \\| ", 2);
            String content = content(folder.resolve(file[0]));
            return file.length == 1 ? content : lines(Jsoup.parse(content).select(file[1]), FixtureTest::html);
        }
    }

    /** One line of an element; of the whole page only its tag. */
    private static String html(Element element) {
        Element shown = element.nameIs("html") ? element.shallowClone() : element;
        return shown.outerHtml().replaceAll("\\s*\n\\s*", " ");
    }

    private static String lines(List<?> values) {
        return lines(values, Object::toString);
    }

    private static <T> String lines(List<T> values, Function<T, String> line) {
        return values.stream().map(line).collect(joining("\n"));
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
