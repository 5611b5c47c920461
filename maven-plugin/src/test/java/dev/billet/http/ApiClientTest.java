package dev.billet.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientTest {
    @StartStop
    final MockWebServer server = new MockWebServer();

    private final ApiClient client = new ApiClient(Duration.ofSeconds(5));

    @Test
    void returnsStatusHeadersAndBodyOfAnyAnswer() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(422)
                .setHeader("X-Why", "b")
                .body("{}")
                .build());

        var answer =
                (Answer.Received) client.send(post().bearer(new Secret("t0k")).json("{\"a\":1}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("x-why")).contains("b");
        assertThat(answer.text()).isEqualTo("{}");
        var seen = server.takeRequest();
        assertThat(seen.getHeaders().get("authorization")).isEqualTo("Bearer t0k");
        assertThat(seen.getHeaders().get("content-type")).isEqualTo("application/json");
        assertThat(seen.getBody().utf8()).isEqualTo("{\"a\":1}");
    }

    static Stream<Arguments> dropped() {
        return Stream.of(
                Arguments.of(
                        "at the start of the request",
                        new MockResponse.Builder()
                                .onRequestStart(new SocketEffect.CloseSocket())
                                .build()),
                Arguments.of(
                        "in the request's body",
                        new MockResponse.Builder()
                                .onRequestBody(new SocketEffect.CloseSocket())
                                .build()),
                Arguments.of(
                        "before the answer",
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()),
                Arguments.of(
                        "in the answer's body",
                        new MockResponse.Builder()
                                .body("x".repeat(100_000))
                                .onResponseBody(new SocketEffect.CloseSocket())
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dropped")
    void aConnectionThatDropsIsLostAndNothingIsSentAgain(String stage, MockResponse drop) {
        server.enqueue(new MockResponse.Builder().body("first").build());
        server.enqueue(drop);
        server.enqueue(new MockResponse.Builder()
                .body("for the repetition that must not come")
                .build());
        client.send(post().json("{}"));

        var answer = client.send(post().body("text/plain", "y".repeat(500_000).getBytes(UTF_8)));

        assertThat(answer).isInstanceOf(Answer.Lost.class);
        assertThat(server.getRequestCount()).as(stage).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 401, 408, 421, 500, 503})
    void noStatusMakesItSendAgain(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Location", server.url("/elsewhere"))
                .setHeader("Retry-After", "0")
                .setHeader("WWW-Authenticate", "Basic")
                .setHeader("Proxy-Authenticate", "Basic")
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("for the repetition that must not come")
                .build());

        var answer = client.send(post().json("{}"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Received.class, it -> assertThat(it.status()).isEqualTo(status));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRefusedConnectionIsSurelyNotSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        var answer = client.send(ApiRequest.post(URI.create("http://127.0.0.1:" + port + "/secret"))
                .json("{}"));

        assertThat(answer).isEqualTo(new Answer.NotSent("the server does not accept connections"));
    }

    @Test
    void anUnknownNameIsSurelyNotSent() {
        var answer = client.send(
                ApiRequest.post(URI.create("http://nowhere.invalid/")).json("{}"));

        assertThat(answer).isEqualTo(new Answer.NotSent("the server's name is not known"));
    }

    @Test
    void aServerThatNeverAnswersIsLost() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        var answer = new ApiClient(Duration.ofMillis(300)).send(post().json("{}"));

        assertThat(answer).isEqualTo(new Answer.Lost("no answer in time"));
    }

    private ApiRequest post() {
        return ApiRequest.post(server.url("/api").uri());
    }
}
