package dev.billet.maven;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A runner of GitHub's: a fresh shallow clone in which the steps of one of the blog's workflows are run, as written. */
final class Runner {
    private final Path folder;
    private final List<JsonNode> steps;
    private final Map<String, String> environment = new HashMap<>();

    private Runner(Path folder, List<JsonNode> steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /**
     * Fetches the blog.
     *
     * @param folder that does not exist yet
     * @param host of GitHub, for which the workflow's own token is good
     */
    static Runner of(Path folder, GitServer host, String repository, String workflow) throws IOException {
        Git.run(folder.getParent(), "clone", "-q", "--depth", "1", host.address(repository), folder.toString());
        JsonNode file = YAMLMapper.shared()
                .readTree(Files.readString(folder.resolve(".github/workflows").resolve(workflow)));
        List<JsonNode> steps = file.path("jobs").values().stream()
                .flatMap(job -> StreamSupport.stream(job.path("steps").spliterator(), false))
                .toList();
        Runner runner = new Runner(folder, steps);
        runner.environment.put("GITHUB_ACTIONS", "true");
        runner.environment.put("GITHUB_SERVER_URL", host.address(""));
        runner.environment.put(
                "GITHUB_STEP_SUMMARY", folder.resolveSibling("summary.md").toString());
        return runner;
    }

    /** Where the clone is. */
    Path folder() {
        return folder;
    }

    /** Runs every step that is a command, by its name; the others are GitHub's own. */
    Map<String, MavenRun> all() throws IOException, InterruptedException {
        Map<String, MavenRun> runs = new LinkedHashMap<>();
        for (JsonNode step : steps) {
            if (step.has("run")) {
                runs.put(name(step), run(step));
            }
        }
        return runs;
    }

    /** Runs one step. */
    MavenRun step(String name) throws IOException, InterruptedException {
        return run(steps.stream()
                .filter(step -> name(step).equals(name))
                .findFirst()
                .orElseThrow());
    }

    private MavenRun run(JsonNode step) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        step.path("env")
                .forEachEntry(
                        (key, value) -> all.put(key, value.asString().replace("${{ github.token }}", GitServer.TOKEN)));
        return MavenRun.typed(
                MavenRun.thisMaven(), folder, all, step.path("run").asString());
    }

    private static String name(JsonNode step) {
        return step.path("name").asString("");
    }
}
