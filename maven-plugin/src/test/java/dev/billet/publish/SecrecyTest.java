package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognisable tokens through every path, then a search of all that was printed or written; and who is asked when. */
class SecrecyTest {
    private static final String TOKEN = "t0ken-that-nobody-may-see";

    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();
    private TestBlog blog;

    @BeforeEach
    void aBlogWithAnAccountOfEachKind() throws IOException {
        String here = server.url("/").toString();
        blog = new TestBlog(folder).write("content/site.yaml", """
                title: Carnet
                url: %1$scarnet/
                hosting: { live: none }
                accounts:
                  fedi: { network: mastodon, server: "%1$s", token: "${env.T}", since: 2026-11-01 }
                  sky: { network: bluesky, server: "%1$s", handle: ada.example, token: "${env.T}", since: 2026-11-01 }
                  hook:
                    network: webhook
                    url: ${env.HOOK}
                    hmac: ${env.T}
                    headers: { X-Key: "${env.T}" }
                    since: 2026-11-01
                """.formatted(here));
        blog.environment.put("T", TOKEN);
        blog.environment.put("HOOK", here + "hooks/" + TOKEN);
        blog.post("hello", 23, "title: Hello");
    }

    /** Servers that quote in their answers whatever they were sent. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 422, 500, 302})
    void noTokenIsShownOrWrittenWhateverTheServersAnswer(int status) throws IOException {
        answer(status);

        blog.publish();
        new Publisher(blog.invocation()).accounts();
        new Publisher(blog.invocation()).status();

        assertThat(seen).anyMatch(request -> request.contains(TOKEN));
        assertThat(blog.printed()).isNotEmpty().doesNotContain(TOKEN);
        assertThat(filesWithTheToken()).isEmpty();
    }

    /** A beginner's tokens in the file, each beside another mistake whose line would be shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fedi: { network: mastodon, server: https://x.example, token: %s }",
                "fedi: { network: mastodno, server: https://x.example, token: %s }",
                "fedi: { network: mastodon, server: 7 7, token: \"%s\" }",
                "fedi: { network: mastodon, server: https://x.example, tokn: %s }",
                "fedi: { network: mastodon, server: https://x.example, token: %s",
                "fedi: { token: \"%s\", maxPerRun: many, server: https://x.example, network: mastodon }",
                "hook: { network: webhook, url: https://x.example, hmac: %s, since: never }",
                "hook: { network: webhook, url: https://x.example, headers: { Authorization: Bearer %s }, since: never }",
            })
    void aTokenInTheFileIsNotShownWithAMistakeBesideIt(String account) throws IOException {
        blog.write("content/site.yaml", """
                title: Carnet
                url: https://carnet.example/
                accounts:
                  %s
                """.formatted(account.formatted(TOKEN)));

        assertThat(blog.publish()).isNotEqualTo(new Result.Done());

        assertThat(blog.printed()).contains("content/site.yaml:").doesNotContain(TOKEN);
    }

    @Test
    void aDryRunAndAPreviewAskNobody() throws IOException {
        answer(200);
        blog.dryRun = true;

        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(new Publisher(blog.invocation()).announce()).isEqualTo(new Result.Done());
        assertThat(new Publisher(blog.invocation()).preview(Optional.empty())).isEqualTo(new Result.Done());

        assertThat(blog.printed()).contains("Hello", "fedi (mastodon)", "sky (bluesky)", "hook (webhook)");
        assertThat(server.getRequestCount()).isZero();
        assertThat(folder.resolve(".billet")).doesNotExist();
    }

    private void answer(int status) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String all = request.getRequestLine() + " " + request.getHeaders() + " "
                        + (request.getBody() == null ? "" : request.getBody().utf8());
                seen.add(all);
                String quoted = all.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
                return new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Location", "/elsewhere/" + TOKEN)
                        .body("{\"error\": \"" + quoted + "\", \"id\": \"7\", \"acct\": \"ada\"}")
                        .build();
            }
        });
    }

    private List<String> filesWithTheToken() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(TOKEN)) {
                    found.add(folder.relativize(file).toString());
                }
            }
            return found;
        }
    }
}
