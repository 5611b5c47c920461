package dev.billet.generator;

import static java.util.stream.Collectors.joining;

import dev.billet.generator.check.SiteCheck;
import dev.billet.generator.migration.Importer;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a command made of a small site.
 *
 * @param folder with the files made
 * @param said what it says, by what a {@link Fixture} calls it
 */
record Made(Path folder, Map<String, Supplier<String>> said) {
    private static final Pattern OF_EVERY_SITE = Pattern.compile("(css|js|fonts|images|search)/.*"
            + "|favicon.ico|apple-touch-icon.png|icon.svg|icon-\\d+.png|manifest.webmanifest");

    /** What a build made. */
    static Made built(Path base, BuildOptions options) throws IOException {
        BuildReport report = Generator.build(options);
        return new Made(
                base.resolve("target/site"),
                Map.of(
                        "problems", () -> lines(report.problems()),
                        "check", () -> lines(check(report, base).problems()),
                        "external", () -> lines(check(report, base).external(), l -> l.address() + " " + l.places()),
                        "withheld", () -> lines(report.withheld())));
    }

    /** What an import made in a new folder. */
    static Made imported(Path base, String from) {
        List<Problem> problems = new ArrayList<>();
        Path target = base.resolve("new");
        Importer.run(base.resolve(from), target, problems::add);
        return new Made(target, Map.of("problems", () -> lines(problems).replace(base + "/", "")));
    }

    /** What became of an expectation of a {@link Fixture}. */
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
        return file.length == 1 ? content : lines(Jsoup.parse(content).select(file[1]), Made::html);
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
}
