package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import dev.billet.syndication.network.FakeBluesky;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code site:replies}, from what the ledger knows as announced to the page of the post. */
class AnsweredTest {
    @StartStop
    final MockWebServer sky = new MockWebServer();

    @StartStop
    final MockWebServer everybody = new MockWebServer();

    @TempDir
    Path folder;

    @Test
    void whatReadersAnsweredIsBelowThePostAfterTheNextBuild() throws Exception {
        sky.setDispatcher(new FakeBluesky());
        TestBlog blog = new TestBlog(folder);
        blog.write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                cards: false
                accounts:
                  sky: %s
                replies: { bluesky: "%s" }
                """.formatted(blog.bluesky(sky), everybody.url("/")));
        blog.post("one", 22, "title: One").post("old", 1, "title: Announced nowhere");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        blog.environment.clear(); // public answers need no password
        blog.printed();
        everybody.enqueue(new MockResponse.Builder().body("""
                {"thread": {"post": {"uri": "at://did:plc:ada/app.bsky.feed.post/1", "repostCount": 2, "likeCount": 5},
                 "replies": [{"post": {"uri": "at://did:plc:ben/app.bsky.feed.post/3",
                  "author": {"handle": "ben.example", "displayName": "Ben"},
                  "record": {"text": "Well said.", "createdAt": "2026-11-24T08:00:00Z"}}}]}}
                """).build());

        Result result = new Publisher(blog.invocation()).replies();

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(blog.printed()).endsWith("info: 1 announced post, 1 reply; 1 file changed in content/data/replies");
        assertThat(everybody.getRequestCount()).isEqualTo(1);
        assertThat(URLDecoder.decode(everybody.takeRequest().getTarget(), StandardCharsets.UTF_8))
                .startsWith("/xrpc/app.bsky.feed.getPostThread?")
                .contains("uri=at://did:plc:ada/app.bsky.feed.post/");
        assertThat(new Publisher(blog.invocation()).generate()).isEqualTo(new Result.Done());
        assertThat(Files.readString(folder.resolve("target/site/2026/11/one/index.html")))
                .contains("1 reply", "shared 2 times", "5 likes", "<bdi>Ben</bdi>", "Well said.");
        assertThat(Files.readString(folder.resolve("target/site/2026/11/old/index.html")))
                .doesNotContain("Well said.");
    }
}
