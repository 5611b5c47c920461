package dev.billet.start;

import static dev.billet.generator.browser.Needed.needed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows that a new blog has, read by GitHub's own parser; {@code .ci/run} installs it. */
class WorkflowsIT {
    private static final Path PARSER = Path.of("src/test/workflows");

    @TempDir
    Path folder;

    @BeforeEach
    void theParserIsInstalled() {
        needed(
                Files.isDirectory(PARSER.resolve("node_modules")),
                "GitHub's parser of workflows; .ci/run installs it with npm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish.yml", "artifact.yml", "check.yml"})
    void gitHubTakesIt(String file) throws Exception {
        assertThat(refused(Template.of(file).text())).isEmpty();
    }

    @Test
    void theParserWouldSayWhatIsWrong() throws Exception {
        String broken = Template.of("publish.yml").text().replace("runs-on", "run-on");

        assertThat(refused(broken)).contains("workflow.yml (Line: 20, Col: 5): Unexpected value 'run-on'");
    }

    private String refused(String workflow) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("workflow.yml"), workflow);
        List<String> command = new ArrayList<>(List.of("node", "--no-warnings"));
        command.addAll(List.of(PARSER.resolve("validate.mjs").toString(), file.toString()));
        Process parser = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(parser.getInputStream().readAllBytes(), UTF_8);
        assertThat(parser.waitFor()).as(printed).isZero();
        return printed;
    }
}
