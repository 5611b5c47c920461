package dev.billet.publish;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import dev.billet.syndication.Order;
import dev.billet.syndication.network.FakeBluesky;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that comes from a backup or an older commit has forgotten announcements; the site that is online has not. */
class OlderLedgerTest {
    @StartStop
    final MockWebServer sky = new MockWebServer();

    /** Nobody can ask it what it was told before. */
    @StartStop
    final MockWebServer hook = new MockWebServer();

    @TempDir
    Path folder;

    private final FakeBluesky fake = new FakeBluesky();
    private TestBlog blog;

    @BeforeEach
    void publishTwoPostsAndForgetTheSecond() throws IOException {
        sky.setDispatcher(fake);
        hook.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(200).build();
            }
        });
        blog = new TestBlog(folder);
        blog.write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                cards: false
                accounts:
                  sky: %s
                  hook: { network: webhook, url: "%s", since: 2026-11-20 }
                """.formatted(blog.bluesky(sky), hook.url("/hook")));
        blog.post("one", 22, "title: One");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        Files.copy(ledger(), folder.resolve("backup"));
        blog.post("two", 23, "title: Two");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(hook.getRequestCount()).isEqualTo(2);
        Files.copy(folder.resolve("backup"), ledger(), REPLACE_EXISTING);
        blog.printed();
    }

    @Test
    void whatReadersHadBeforeTheLedgerIsNotAnnouncedBySurpriseAndWhatIsNewIs() throws IOException {
        blog.post("three", 24, "title: Three");

        assertThat(blog.publish()).isInstanceOf(Result.Failed.class);

        String printed = blog.printed();
        assertThat(printed.substring(printed.indexOf("warn: Post"))).isEqualTo("""
                warn: Post   Account  State      Where or why
                warn: Two    sky      announced  https://bsky.app/profile/did:plc:ada/post/%s
                warn: Two    hook     held back  it was online before this ledger knew of it; this may be an older one
                warn: Three  sky      announced  https://bsky.app/profile/did:plc:ada/post/%s
                warn: Three  hook     announced
                warn: hook: it was online before this ledger knew of it; this may be an older one
                warn:   If it was announced: mvn site:announce -Dsite.resolve=content/posts/two.md@hook:sent. If not: the same with :again""".formatted(key(1), key(2)));
        assertThat(fake.timeline).hasSize(3);
        assertThat(hook.getRequestCount()).isEqualTo(3);
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(hook.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aDryRunSaysSo() throws IOException {
        blog.dryRun = true;

        assertThat(blog.publish()).isEqualTo(new Result.Done());

        assertThat(blog.printed())
                .contains("Two   hook     look up  it was online before this ledger knew of it")
                .doesNotContain("Two https://blog.example/2026/11/two/");
    }

    @Test
    void aPostThatARunPutOnlineAndDidNotComeToAnnounceIsStillNew() throws IOException {
        blog.post("three", 24, "title: Three");
        blog.order = new Order(Set.of("nobody"), Set.of());
        assertThat(blog.publish()).isInstanceOf(Result.Failed.class);
        assertThat(folder.resolve("target/public/2026/11/three/index.html")).exists();
        blog.order = Order.EVERYTHING;

        blog.publish();

        assertThat(blog.printed()).contains("Three  hook     announced");
    }

    /** Of the record on Bluesky. */
    private String key(int number) {
        return List.copyOf(fake.timeline.keySet()).get(number);
    }

    private Path ledger() {
        return folder.resolve(".billet/ledger.jsonl");
    }
}
