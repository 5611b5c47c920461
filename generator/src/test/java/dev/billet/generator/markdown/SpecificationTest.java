package dev.billet.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.markdown.MarkdownOptions.Markup;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The examples of the CommonMark and GitHub specifications, over the pipeline as the site uses it, less what the
 * specification has no word for. Newer ones than the library brings are read from {@code ../shared/spec} if it is there.
 */
class SpecificationTest {
    private static final Path NEWER = Path.of("..", "..", "shared", "spec");

    /** What is written in another way than the specification has it, and why. Exactly these. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "<textarea>\n\n*foo*\n\n_bar_\n\n</textarea>\n",
            "flexmark's raw HTML blocks know pre, script and style, not textarea; a post has no forms",
            "- a\n - b\n  - c\n   - d\n    - e\n",
            "flexmark takes a fourth space for one more item, as authors mean it",
            "1. a\n\n  2. b\n\n    3. c\n",
            "flexmark takes a fourth space for one more item, as authors mean it");

    private record Example(String markdown, String html) {}

    @Test
    void commonMarkIsReadAsItsSpecificationHasIt() throws IOException {
        List<Example> examples = commonMark();

        Set<String> different = different(examples, Markup.COMMONMARK);

        Set<String> expected = new TreeSet<>(DIFFERENT.keySet());
        expected.retainAll(examples.stream().map(Example::markdown).toList());
        assertThat(different).isEqualTo(expected);
        assertThat(examples.size() - different.size()).isGreaterThanOrEqualTo(645);
    }

    @Test
    void everyExampleOfGithubsExtensionsIsReadAsItsSpecificationHasIt() throws IOException {
        List<Example> examples = githubExtensions();

        Set<String> different = different(examples, Markup.GITHUB);

        assertThat(examples).hasSizeGreaterThanOrEqualTo(22);
        assertThat(different).isEmpty();
    }

    private static Set<String> different(List<Example> examples, Markup markup) {
        var renderer = new MarkdownRenderer(MarkdownOptions.specification(markup));
        var context = new RenderContext("en", false, LinkResolver.none());
        Set<String> different = new TreeSet<>();
        for (Example example : examples) {
            var source = new SourceText("spec.md", example.markdown());
            if (!renderer.render(source, 0, context).html().equals(inHtml5(example.html()))) {
                different.add(example.markdown());
            }
        }
        return different;
    }

    /** Alignment is an attribute no more. */
    private static String inHtml5(String html) {
        return html.replaceAll(" align=\"(left|center|right)\"", " style=\"text-align: $1\"");
    }

    /** The library shows tabs as arrows, in what is expected only. */
    private static String withTabs(String html) {
        return html.replace('→', '\t');
    }

    private static List<Example> commonMark() throws IOException {
        if (Files.exists(NEWER)) {
            return read(NEWER.resolve("commonmark.json"), false);
        }
        return ExampleReader.readExamples(TestResources.getSpec()).stream()
                .map(example -> new Example(example.getSource(), withTabs(example.getHtml())))
                .toList();
    }

    private static List<Example> githubExtensions() throws IOException {
        if (Files.exists(NEWER)) {
            return read(NEWER.resolve("gfm.json"), true);
        }
        return ExampleReader.readExamples(TestResources.getGfmSpec()).stream()
                .filter(example -> !example.getInfo().isBlank())
                .map(example -> new Example(example.getSource(), withTabs(example.getHtml())))
                .toList();
    }

    private static List<Example> read(Path file, boolean extensions) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (JsonNode example : new ObjectMapper().readTree(Files.readString(file))) {
            if (example.get("extension").isNull() != extensions) {
                examples.add(new Example(
                        example.get("markdown").asString(), example.get("html").asString()));
            }
        }
        return examples;
    }
}
