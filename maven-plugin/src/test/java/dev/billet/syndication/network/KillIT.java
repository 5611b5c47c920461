package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.FileLedger;
import dev.billet.syndication.LedgerState;
import dev.billet.syndication.Pair;
import dev.billet.syndication.PairState.Status;
import dev.billet.syndication.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The announcer as a process of its own, killed (SIGKILL) at every boundary between two steps; meanwhile another run is shut
 * out, and afterwards one clears up. Its network and its server are the real client and a strict server with the true timeline.
 */
class KillIT {
    static final String TOKEN = FakeMastodon.TOKEN;

    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    @Test
    void aMastodonThatKeepsKeysEndsWithEachPartOnce() throws Exception {
        int checked = everyBoundary("mastodon", 2, () -> {
            FakeMastodon fake = new FakeMastodon("4.5.1");
            server.setDispatcher(fake);
            return () -> fake.timeline.values().stream()
                    .map(status -> status.path("text").asString())
                    .toList();
        });

        assertThat(checked).isGreaterThan(15);
    }

    @Test
    void aServerWithoutKeysIsReadBackAndEndsWithEachPartOnce() throws Exception {
        int checked = everyBoundary("mastodon", 2, () -> {
            FakeMastodon fake = new FakeMastodon("0.19.2+git-f4e7a5f");
            server.setDispatcher(fake);
            return () -> fake.timeline.values().stream()
                    .map(status -> status.path("text").asString())
                    .toList();
        });

        assertThat(checked).isGreaterThan(15);
    }

    @Test
    void aWebhookGetsItAtMostOnceAndWhatIsNotKnownIsSaid() throws Exception {
        int checked = everyBoundary("webhook", 1, () -> {
            List<String> timeline = new ArrayList<>();
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    timeline.add("Hello " + ChildAnnouncer.LINK);
                    return new MockResponse.Builder().build();
                }
            });
            return () -> timeline;
        });

        assertThat(checked).isGreaterThan(6);
    }

    /** The server's posts, as texts. */
    private interface Timeline {
        List<String> texts();
    }

    /** A server without any post. */
    private interface Start {
        Timeline fresh();
    }

    private int everyBoundary(String kind, int parts, Start start) throws Exception {
        for (int boundary = 1; ; boundary++) {
            Timeline timeline = start.fresh();
            Path ledger = folder.resolve("ledger-" + server.getPort() + "-" + boundary + ".jsonl");
            boolean stopped = killAt(kind, ledger, boundary);
            Report report = ChildAnnouncer.run(ledger, server.url("/").uri(), kind, new ChildAnnouncer.Boundaries(0));
            check(kind, boundary, parts, FileLedger.read(ledger), report, timeline.texts());
            if (!stopped) {
                System.out.println(kind + ": killed a process at each of " + (boundary - 1) + " boundaries");
                return boundary - 1;
            }
        }
    }

    private boolean killAt(String kind, Path ledger, int boundary) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        URI address = server.url("/").uri();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        path,
                        ChildAnnouncer.class.getName(),
                        ledger.toString(),
                        address.toString(),
                        kind,
                        String.valueOf(boundary))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = Optional.ofNullable(child.inputReader().readLine()).orElse("nothing");
        if (line.equals("STOPPED")) {
            assertThat(FileLedger.open(ledger)).isInstanceOf(FileLedger.Opening.Refused.class);
        } else {
            assertThat(line).isEqualTo("ENDED");
        }
        child.destroyForcibly().waitFor();
        return line.equals("STOPPED");
    }

    private static void check(
            String kind, int boundary, int parts, LedgerState ledger, Report report, List<String> timeline) {
        String where = kind + " killed at boundary " + boundary + ":\n" + report.table();
        assertThat(timeline).as(where).doesNotHaveDuplicates();
        boolean blind = Networks.named(kind).orElseThrow().traits().guarantee().equals("at most once");
        for (int part = 1; part <= parts; part++) {
            Status status = ledger.pair(new Pair("id-hello", "club", part))
                    .orElseThrow()
                    .status();
            if (blind && status != Status.ANNOUNCED) {
                assertThat(report.failed()).as(where).isTrue();
                assertThat(report.table()).as(where).contains("unknown");
            } else {
                assertThat(status).as(where).isEqualTo(Status.ANNOUNCED);
                assertThat(timeline).as(where).hasSize(parts);
            }
        }
    }
}
