package dev.billet.generator.browser;

import static dev.billet.generator.browser.Needed.needed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages as Lighthouse judges them on a telephone, on a slow network: {@code BILLET_LIGHTHOUSE} names its {@code cli/index.js}.
 *
 * <p>It slows the processor down to a fourth, which makes a telephone of a machine with a benchmark index of 1500. A busy machine
 * is slower to begin with, so that the runs after the first slow it down by as much less.
 *
 * @see <a href="https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md">Lighthouse: throttling</a>
 */
class LighthouseIT {
    /** Their median counts: as soon as it is known on which side of the least it is, no more are needed. */
    private static final int RUNS = 3;

    private static final int FAST = 99;
    private static final double SLOWDOWN = 4;
    private static final double INDEX = 1500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"default, ''", "default, 2026/11/winter/", "quire, ''", "quire, 2026/11/winter/"})
    void aPageIsFaultlessAndFast(String theme, String path) throws Exception {
        Path cli = Path.of(System.getenv().getOrDefault("BILLET_LIGHTHOUSE", "lighthouse.js"));
        needed(Files.isRegularFile(cli), "Lighthouse at " + cli + "; BILLET_LIGHTHOUSE names its cli/index.js");
        try (ServedSite site = ServedSite.in(folder, theme)) {
            double slowdown = SLOWDOWN;
            List<Integer> fast = new ArrayList<>();
            List<Integer> slow = new ArrayList<>();
            while (fast.size() <= RUNS / 2 && slow.size() <= RUNS / 2) {
                JsonNode report = report(cli, site.url(path), slowdown);
                for (String category : List.of("accessibility", "best-practices", "seo")) {
                    assertThat(score(report, category))
                            .as(category + " of " + path + ": " + failed(report, category))
                            .isEqualTo(100);
                }
                assertThat(shift(report)).as("what moves while the page loads").isLessThan(0.01);
                int performance = score(report, "performance");
                double index = report.path("environment").path("benchmarkIndex").asDouble(INDEX);
                System.out.println(theme + " /" + path + ": " + performance + ", index " + index + ", slowed down by "
                        + slowdown + ": " + failed(report, "performance"));
                (performance < FAST ? slow : fast).add(performance);
                slowdown = Math.max(1, Math.min(SLOWDOWN, SLOWDOWN * index / INDEX));
            }
            assertThat(slow).as("performances of " + path + " below " + FAST).hasSizeLessThanOrEqualTo(RUNS / 2);
        }
    }

    private JsonNode report(Path cli, String url, double slowdown) throws IOException, InterruptedException {
        Path out = folder.resolve("report.json");
        ProcessBuilder lighthouse = new ProcessBuilder(
                        "node",
                        cli.toString(),
                        url,
                        "--quiet",
                        "--output=json",
                        "--output-path=" + out,
                        "--throttling.cpuSlowdownMultiplier=" + slowdown,
                        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT); // not its input: the tests are run through that
        lighthouse.environment().put("CHROME_PATH", Chromium.EXECUTABLE.toString());
        assertThat(lighthouse.start().waitFor()).isZero();
        return JsonMapper.shared().readTree(Files.readString(out, StandardCharsets.UTF_8));
    }

    private static double shift(JsonNode report) {
        return report.path("audits")
                .path("cumulative-layout-shift")
                .path("numericValue")
                .asDouble(1);
    }

    private static int score(JsonNode report, String category) {
        return (int) Math.round(
                report.path("categories").path(category).path("score").asDouble(0) * 100);
    }

    private static List<String> failed(JsonNode report, String category) {
        List<String> failed = new ArrayList<>();
        for (JsonNode audit : report.path("categories").path(category).path("auditRefs")) {
            JsonNode result = report.path("audits").path(audit.path("id").asString());
            if (audit.path("weight").asDouble(0) > 0 && result.path("score").asDouble(1) < 1) {
                failed.add(result.path("title").asString());
            }
        }
        return failed;
    }
}
