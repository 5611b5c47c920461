package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(log)
                .containsExactly(
                        "waiting 2 s: " + server.url("/a/") + " answers 404",
                        "waiting 4 s: " + server.url("/a/") + " still shows another version of the page",
                        "waiting 8 s: a cache before " + server.url("/a/")
                                + " still shows another version of the page");
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

    @Test
    void aSiteThatMovesItsReadersToItsOtherNameIsNotWaitedForAndTheAddressToWriteIsSaid() {
        server.enqueue(new MockResponse.Builder()
                .code(301)
                .setHeader("Location", "https://www.blog.example/a/?billet=1")
                .build());

        assertThat(check())
                .containsEntry(
                        "id-a",
                        server.url("/a/") + " answers 301, to https://www.blog.example/a/: write url: with"
                                + " https://www.blog.example/ in site.yaml, as the site is served");
        assertThat(waits).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPageThatWillNeverComeDoesNotKeepTheOthersFromBeingWaitedFor() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean moved = String.valueOf(request.getTarget()).startsWith("/a/");
                return moved
                        ? new MockResponse.Builder()
                                .code(302)
                                .setHeader("Location", "https://www.blog.example/a/")
                                .build()
                        : new MockResponse.Builder()
                                .code(waits.size() < 3 ? 404 : 200)
                                .body(MARKER)
                                .build();
            }
        });

        assertThat(check(target("a"), target("b"))).containsOnlyKeys("id-a");
        assertThat(waits).hasSize(3);
    }

    @Test
    void aCertificateThatIsNotThereYetIsWaitedForAndThenSaid(@TempDir Path folder) throws Exception {
        server.close();
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(selfSigned(folder));
            secure.start();
            URI address = secure.url("/a/").uri();

            var reasons = check(new LiveCheck.Target("id-a", address, "a/index.html", MARKER));

            assertThat(reasons)
                    .containsEntry(
                            "id-a",
                            address
                                    + " cannot be reached: the server's certificate is not valid; for a new domain it may"
                                    + " take an hour until it is");
            assertThat(waits).isNotEmpty();
        }
    }

    @Test
    void aPageMissingOnGitHubPagesComesWithWhereToLook() {
        URI address = URI.create("https://alice.github.io/carnet/a/");

        PageState state = PageState.of(
                new LiveCheck.Target("id-a", address, "a/index.html", MARKER),
                new Answer.Received(404, Map.of(), new byte[0]),
                "");

        assertThat(state.reason())
                .contains(
                        address + " answers 404; if it stays so, look whether Settings > Pages of the repository names"
                                + " the branch");
        assertThat(state.mayChange()).isTrue();
    }

    /** What a server shows for a domain that it has no certificate for. */
    private static SSLSocketFactory selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=elsewhere.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private Map<String, String> check() {
        return check(target("a"));
    }

    private LiveCheck.Target target(String name) {
        return new LiveCheck.Target("id-" + name, server.url("/" + name + "/").uri(), name + "/index.html", MARKER);
    }

    private Map<String, String> check(String image) {
        return check(new LiveCheck.Target(
                "id-a",
                server.url("/a/").uri(),
                "a/index.html",
                MARKER,
                server.url(image).uri(),
                null));
    }

    private Map<String, String> check(LiveCheck.Target... targets) {
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
        return check.notLive(List.of(targets));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
