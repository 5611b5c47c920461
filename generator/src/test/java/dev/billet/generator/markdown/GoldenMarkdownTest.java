package dev.billet.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.markdown.LinkResolver.Kind;
import dev.billet.generator.markdown.LinkResolver.Resolution;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts in {@code src/test/resources/markdown} and what becomes of them, byte for byte. A name that ends in {@code .fr.md} is
 * in French. {@code -Dgolden.update} writes the results anew, to be reviewed like code.
 */
class GoldenMarkdownTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "markdown");

    static Stream<String> texts() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextBecomesWhatIsExpected(String name) throws IOException {
        var source = new SourceText(name, Files.readString(FOLDER.resolve(name)));
        var expected = FOLDER.resolve(name.replace(".md", ".html"));

        Rendered rendered = new MarkdownRenderer(MarkdownOptions.defaults()).render(source, 0, context(name));

        String written = written(rendered);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, written);
        }
        assertThat(written).isEqualTo(Files.readString(expected));
    }

    private static RenderContext context(String name) {
        String[] parts = name.split("\\.");
        String lang = parts.length == 3 ? parts[1] : "en";
        return new RenderContext(lang, true, GoldenMarkdownTest::resolve)
                .withImages(href -> href.equals("/images/known.png")
                        ? Optional.of(new ImageSizes.Size(640, 480, ""))
                        : Optional.empty());
    }

    private static Resolution resolve(String target, Kind kind) {
        if (target.startsWith("gone")) {
            return new Resolution.Broken("there is no \"" + target + "\"", "Write the name of a file that is there.");
        } else if (kind == Kind.IMAGE) {
            return new Resolution.Target("/images/" + target);
        }
        return new Resolution.AsWritten();
    }

    private static String written(Rendered rendered) {
        String problems =
                rendered.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        return rendered.html()
                + "<!-- summary: " + rendered.summaryText() + " -->\n"
                + "<!-- words: " + rendered.words() + " -->\n"
                + (problems.isEmpty() ? "" : "<!--\n" + problems + "-->\n");
    }
}
