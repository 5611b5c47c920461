package dev.billet.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.check.ExternalLink;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.http.ApiClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private final Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void answer() {
        Map<String, MockResponse> answers = Map.of(
                "HEAD /gone", status(410),
                "GET /gone", status(410),
                "HEAD /no-head", status(405),
                "GET /no-head", status(206),
                "HEAD /members", status(401),
                "HEAD /moved",
                        status(301).newBuilder().addHeader("Location", "/new").build(),
                "HEAD /today",
                        status(302).newBuilder().addHeader("Location", "/new").build(),
                "HEAD /round",
                        status(302).newBuilder().addHeader("Location", "/round").build(),
                "HEAD /broken", status(500),
                "HEAD /busy", status(429));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.getOrDefault(
                        request.getMethod() + " " + request.getUrl().encodedPath(), status(200));
            }
        });
    }

    @Test
    void whatIsNotThereIsAdviceAtEveryPlaceThatLinksToIt() {
        List<Problem> problems = check(
                NOW,
                link("/there"),
                link("/gone", "content/posts/a.md", "content/posts/b.md"),
                link("/no-head"),
                link("/members"),
                link("/moved"),
                link("/today"),
                link("/round"),
                link("/broken"));

        assertThat(problems).noneMatch(Problem::isError);
        assertThat(problems.stream()
                        .map(problem ->
                                problem.toString().replace(server.url("/").toString(), "HOST/")))
                .containsExactly("""
                        content/posts/a.md: warning: HOST/broken has trouble (500)
                          Try again another day.""", """
                        content/posts/a.md: warning: HOST/gone is not there (410)
                          Look whether it has moved; an archive may have it: https://web.archive.org/web/*/HOST/gone""", """
                        content/posts/a.md: warning: HOST/moved has moved for good
                          Write HOST/new""", """
                        content/posts/a.md: warning: HOST/round leads on and on
                          Open it in a browser, and take the address where that ends up.""", """
                        content/posts/b.md: warning: HOST/gone is not there (410)
                          Look whether it has moved; an archive may have it: https://web.archive.org/web/*/HOST/gone""");
    }

    @Test
    void aHostIsAskedOnceASecond() {
        check(NOW, link("/one"), link("/two"), link("/three"));

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(progress)
                .containsExactly(
                        "Asking other sites: 1 of 3 links",
                        "Asking other sites: 2 of 3 links",
                        "Asking other sites: 3 of 3 links");
    }

    @Test
    void whatWasThereIsNotAskedForAgainForAWeek() {
        check(NOW, link("/there"), link("/gone"));
        int asked = server.getRequestCount();

        check(NOW.plus(Duration.ofDays(6)), link("/there"), link("/gone"));

        assertThat(server.getRequestCount() - asked).as("what was not there").isEqualTo(1);
        check(NOW.plus(Duration.ofDays(8)), link("/there"));
        assertThat(server.getRequestCount() - asked).isEqualTo(2);
    }

    @Test
    void aHostThatWantsToBeLeftAloneIs() {
        List<Problem> problems = check(NOW, link("/busy"), link("/one"), link("/two"));

        assertThat(problems).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(log)
                .contains(server.getHostName() + " asks to be left alone (429): 3 of its addresses were not checked.");
    }

    @Test
    void aHostThatIsNotThereAndWhatIsNoAddress() {
        String closed = server.url("/page").toString();
        server.close();

        List<Problem> problems = check(
                NOW,
                new ExternalLink(closed, places("a.md")),
                new ExternalLink("https://", places("b.md")),
                new ExternalLink("https://blog.example/a b", places("c.md")));

        assertThat(problems.stream().map(Problem::message))
                .containsExactly(
                        closed + " does not answer: the server does not accept connections",
                        "https:// is no address: Expected authority",
                        "https://blog.example/a b is no address: Illegal character in path");
    }

    private List<Problem> check(Instant now, ExternalLink... links) {
        LinkMemory memory = LinkMemory.in(folder.resolve(".billet/links.txt"), Clock.fixed(now, ZoneOffset.UTC));
        return new ExternalCheck(
                        new Visitor(new ApiClient(Duration.ofSeconds(10))),
                        pauses::add,
                        memory,
                        log::add,
                        progress::add)
                .check(List.of(links));
    }

    private ExternalLink link(String path, String... files) {
        return new ExternalLink(
                server.url(path).toString(), files.length == 0 ? places("content/posts/a.md") : places(files));
    }

    private static List<Place> places(String... files) {
        return List.of(files).stream().map(Place::file).toList();
    }

    private static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
