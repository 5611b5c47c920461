package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import dev.billet.syndication.network.FakeBluesky;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author reads at the end of a run. */
class EndOfRunTest {
    @StartStop
    final MockWebServer sky = new MockWebServer();

    @StartStop
    final MockWebServer hook = new MockWebServer();

    @TempDir
    Path folder;

    @Test
    void oneTableSaysOfEachPostOnEachAccountWhereItIsOrWhyNotAndOneFailureHoldsUpNoOther() throws IOException {
        FakeBluesky fake = new FakeBluesky();
        sky.setDispatcher(fake);
        hook.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(403).body("Who are you?").build();
            }
        });
        TestBlog blog = blog();
        blog.post("one", 23, "title: One");
        blog.post("two", 24, "title: Two\nannounce: { hook: false }");

        Result result = blog.publish();

        assertThat(result)
                .isEqualTo(new Result.Failed(
                        "Not everything was announced; what and why is said above. The site itself is published."));
        assertThat(folder.resolve("target/public/2026/11/two/index.html")).exists();
        assertThat(fake.timeline).hasSize(2);
        assertThat(table(blog)).isEqualTo("""
                warn: Post  Account  State      Where or why
                warn: One   sky      announced  https://bsky.app/profile/did:plc:ada/post/3n2wt5b652rqd
                warn: One   hook     rejected   localhost refuses it (403)
                warn: Two   sky      announced  https://bsky.app/profile/did:plc:ada/post/3n2zdm6eewgbx
                warn: hook: localhost refuses it (403)
                warn:   Change what it names, then: mvn site:announce""");
    }

    @Test
    void aPictureThatNoNetworkTakesHoldsThePostBackAndSaysHowToGoOn() throws IOException {
        sky.setDispatcher(new FakeBluesky());
        TestBlog blog = blog();
        blog.write("content/posts/vector.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>");
        blog.post("one", 23, "title: One\nimage: { src: vector.svg, alt: A vector }\nannounce: { hook: false }");

        Result held = blog.publish();

        assertThat(held)
                .isEqualTo(new Result.Failed(
                        "Not everything was announced; what and why is said above. The site itself is published."));
        assertThat(sky.getRequestCount()).isZero();
        String reason = "the image of its card, " + folder.resolve("target/public/posts/vector.svg")
                + ", is of the type image/svg+xml, which networks do not show; make it a JPEG or PNG";
        assertThat(table(blog))
                .isEqualTo("warn: Post  Account  State      Where or why\n"
                        + "warn: One   sky      held back  " + reason + "\n"
                        + "warn: sky: " + reason + "\n"
                        + "warn:   When it is there: mvn site:announce");
    }

    @Test
    void aSecondDeploymentThatFailsMakesTheRunFailAndTheNextOneMakesUpForIt() throws IOException {
        FakeBluesky fake = new FakeBluesky();
        Path page = folder.resolve("target/public/2026/11/one/index.html");
        sky.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                MockResponse answer = fake.dispatch(request);
                if (!fake.timeline.isEmpty()) {
                    block(page);
                }
                return answer;
            }
        });
        TestBlog blog = blog();
        blog.post("one", 23, "title: One\nannounce: { hook: false }");

        Result result = blog.publish();

        assertThat(result)
                .isEqualTo(new Result.Failed(
                        "All is published and announced, but the posts do not say where; why is said above."
                                + " To have them say so: mvn site:publish"));
        assertThat(blog.printed())
                .contains("error: these files in " + folder.resolve("target/public")
                        + " were not written by Billet: 2026/11/one/index.html");
        Files.delete(page);
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(page).content().contains("https://bsky.app/profile/did:plc:ada/post/");
    }

    /** Puts a folder where a file was. */
    private static void block(Path page) {
        try {
            Files.deleteIfExists(page);
            Files.createDirectory(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was printed from the table on. */
    private static String table(TestBlog blog) {
        String printed = blog.printed();
        return printed.substring(printed.indexOf("warn: Post"));
    }

    private TestBlog blog() throws IOException {
        TestBlog blog = new TestBlog(folder);
        blog.write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                cards: false
                accounts:
                  sky: %s
                  hook: { network: webhook, url: "%s", since: 2026-11-20 }
                """.formatted(blog.bluesky(sky), hook.url("/hook")));
        return blog;
    }
}
