package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.ApiClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrlLiveCheckTest {
    private static final String MARKER = "<meta name=\"billet-version\" content=\"abc\">";

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void aPageOfThisBuildIsLiveAndIsFirstAskedForPastAllCaches() throws InterruptedException {
        answer(200, MARKER);
        answer(200, MARKER);

        assertThat(check()).isEmpty();

        assertThat(server.takeRequest().getTarget()).matches("/a/\\?billet=.+");
        var plain = server.takeRequest();
        assertThat(plain.getTarget()).isEqualTo("/a/");
        assertThat(plain.getHeaders().get("Cache-Control")).isEqualTo("no-cache");
        assertThat(waits).isEmpty();
    }

    @Test
    void theAnnouncedAddressIsNotTouchedBeforeItsServerHasThePage() throws InterruptedException {
        answer(404, "");
        answer(200, "an older version");
        answer(200, MARKER);
        answer(200, "an older version, from a cache");
        answer(200, MARKER);
        answer(200, MARKER);

        assertThat(check()).isEmpty();

        var targets = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            targets.add(String.valueOf(server.takeRequest().getTarget()));
        }
        assertThat(targets).filteredOn(target -> target.equals("/a/")).hasSize(2);
        assertThat(targets.subList(0, 3))
                .allMatch(target -> target.contains("?"))
                .doesNotHaveDuplicates();
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(log).contains("waiting 2 s until " + server.url("/a/") + " is live");
    }

    @Test
    void givesUpInTimeAndSaysWhatItSawLast() {
        for (int i = 0; i < 20; i++) {
            answer(404, "");
        }

        var reasons = check();

        assertThat(reasons).containsOnlyKeys("id-a").containsEntry("id-a", server.url("/a/") + " answers 404");
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aRedirectIsNotFollowedButSaid() {
        for (int i = 0; i < 20; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(301)
                    .setHeader("Location", "https://elsewhere.example/")
                    .build());
        }

        assertThat(check()).containsEntry("id-a", server.url("/a/") + " answers 301, to https://elsewhere.example/");
    }

    @Test
    void theImageOfItsCardIsWaitedForAsWell() {
        answer(200, MARKER);
        answer(200, MARKER);
        answer(404, "");
        answer(200, MARKER);
        answer(200, MARKER);
        image("text/html", 10);
        answer(200, MARKER);
        answer(200, MARKER);
        image("image/png", 10);

        assertThat(check("/card.png")).isEmpty();

        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void anImageThatNeverComesIsSaid() {
        for (int i = 0; i < 10; i++) {
            answer(200, MARKER);
            answer(200, MARKER);
            answer(404, "");
        }

        assertThat(check("/card.png"))
                .containsEntry("id-a", "the image of its card, " + server.url("/card.png") + ", answers 404");
    }

    @Test
    void anImageThatNoNetworkTakesIsSaidAtOnce() {
        answer(200, MARKER);
        answer(200, MARKER);
        image("image/svg+xml", 10);

        assertThat(check("/card.svg"))
                .containsEntry(
                        "id-a",
                        "the image of its card, " + server.url("/card.svg")
                                + ", is of the type image/svg+xml, which networks do not show; make it a JPEG or PNG");
        assertThat(waits).isEmpty();
    }

    @Test
    void anImageThatIsTooLargeIsSaidAtOnce() {
        answer(200, MARKER);
        answer(200, MARKER);
        image("image/jpeg", 5_000_001);

        assertThat(check("/card.jpg"))
                .containsEntry(
                        "id-a",
                        "the image of its card, " + server.url("/card.jpg")
                                + ", has 5000001 bytes, and networks take no more than 5000000; make it smaller");
        assertThat(waits).isEmpty();
    }

    private void image(String type, int bytes) {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(new Buffer().write(new byte[bytes]))
                .build());
    }

    private Map<String, String> check() {
        return check(null);
    }

    private Map<String, String> check(@Nullable String image) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        var check = new UrlLiveCheck(
                new ApiClient(),
                clock,
                wait -> {
                    waits.add(wait);
                    now = now.plus(wait);
                },
                Duration.ofMinutes(2),
                log::add);
        return check.notLive(List.of(new LiveCheck.Target(
                "id-a",
                server.url("/a/").uri(),
                "a/index.html",
                MARKER,
                image == null ? null : server.url(image).uri())));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
