package dev.billet.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflows that a new blog has. Whether GitHub takes them at all is for {@code WorkflowsIT}. */
class WorkflowsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"publish.yml", "artifact.yml"})
    void publishingRunsOnAPushByHandAndEachDayOneAtATimeAndIsNeverCutOff(String file) {
        JsonNode workflow = workflow(file);

        assertThat(workflow.path("on").propertyNames()).containsExactly("push", "schedule", "workflow_dispatch");
        assertThat(workflow.at("/on/push/branches/0").asString()).isEqualTo("main");
        assertThat(workflow.at("/on/schedule/0/cron").asString()).matches("\\d+ \\d+ \\* \\* \\*");
        assertThat(workflow.at("/concurrency/group").asString()).isEqualTo("publish");
        assertThat(workflow.at("/concurrency/cancel-in-progress").asBoolean()).isFalse();
        assertThat(workflow.at("/jobs/publish/timeout-minutes").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "publish.yml, contents: write",
        "artifact.yml, contents: write; pages: write; id-token: write",
        "check.yml, contents: read"
    })
    void aWorkflowMayDoNoMoreThanItMust(String file, String permissions) {
        JsonNode workflow = workflow(file);

        assertThat(workflow.path("permissions").properties().stream()
                        .map(permission -> permission.getKey() + ": "
                                + permission.getValue().asString()))
                .containsExactly(permissions.split("; "));
        workflow.path("jobs").forEach(job -> assertThat(job.has("permissions")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish.yml", "artifact.yml", "check.yml"})
    void everyActionIsGitHubsOwnAndPinnedToAMajorVersionAndMavenIsCached(String file) {
        List<JsonNode> steps = steps(workflow(file));

        assertThat(steps.stream().map(step -> step.path("uses").asString("")).filter(uses -> !uses.isEmpty()))
                .isNotEmpty()
                .allMatch(uses -> uses.matches("actions/[a-z-]+@v\\d+"));
        assertThat(steps).anyMatch(step -> step.at("/with/cache").asString("").equals("maven"));
        assertThat(steps).noneMatch(step -> step.has("continue-on-error"));
    }

    @Test
    void aPullRequestHasNoSecretsAndSendsNothing() throws IOException {
        JsonNode workflow = workflow("check.yml");

        assertThat(workflow.path("on").asString()).isEqualTo("pull_request");
        assertThat(Template.of("check.yml").text()).doesNotContain("{ secrets", "site:publish", "site:announce");
        assertThat(steps(workflow).stream()
                        .map(step -> step.path("run").asString(""))
                        .filter(run -> !run.isEmpty()))
                .containsExactly(
                        "mvn --batch-mode site:check",
                        "mvn --batch-mode site:preview -Dsite.summary=\"$GITHUB_STEP_SUMMARY\"");
    }

    @Test
    void anArtifactIsHandedOverBeforeItIsAnnounced() {
        assertThat(steps(workflow("artifact.yml")).stream()
                        .map(step -> step.path("uses").asString(step.path("run").asString("")))
                        .filter(step -> !step.contains("\n")))
                .containsExactly(
                        "actions/checkout@v7",
                        "actions/setup-java@v6",
                        "mvn --batch-mode site:publish",
                        "actions/upload-pages-artifact@v5",
                        "actions/deploy-pages@v5",
                        "mvn --batch-mode site:announce");
    }

    @ParameterizedTest
    @CsvSource({"publish.yml, 49, false", "publish.yml, 51, true", "artifact.yml, 49, false", "artifact.yml, 51, true"})
    void theRunWarnsBeforeGitHubStopsTheDailyOnes(String file, int days, boolean warns) throws Exception {
        String then = Instant.now()
                .minus(Duration.ofDays(days))
                .minus(Duration.ofHours(1))
                .toString();
        bash(
                "git init -q . && git -c user.name=a -c user.email=a@a.example commit -q --allow-empty -m old",
                Map.of("GIT_COMMITTER_DATE", then, "GIT_AUTHOR_DATE", then));
        JsonNode step = steps(workflow(file)).stream()
                .filter(each -> each.path("name").asString("").startsWith("Warn"))
                .findFirst()
                .orElseThrow();

        String printed = bash(step.path("run").asString(), Map.of());

        assertThat(step.path("if").asString()).isEqualTo("${{ !cancelled() }}");
        assertThat(printed)
                .isEqualTo(
                        warns
                                ? "::warning title=The daily run is about to stop::The last commit is " + days
                                        + " days old. After 60 days without one, GitHub switches this workflow's schedule"
                                        + " off. Push something, or switch it on again under Actions > Publish.\n"
                                : "");
    }

    /** As GitHub runs a step: stops at the first command that fails. */
    private String bash(String script, Map<String, String> environment) throws Exception {
        Path file = Files.writeString(folder.resolve("step.sh"), script);
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static JsonNode workflow(String file) {
        return YAMLMapper.shared().readTree(Template.of(file).text());
    }

    private static List<JsonNode> steps(JsonNode workflow) {
        return workflow.path("jobs").values().stream()
                .flatMap(job -> StreamSupport.stream(job.path("steps").spliterator(), false))
                .toList();
    }
}
