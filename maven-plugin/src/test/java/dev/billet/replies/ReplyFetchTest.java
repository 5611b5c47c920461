package dev.billet.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.ApiClient;
import dev.billet.replies.Announced.Spot;
import dev.billet.replies.ReplyFetch.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both networks on loopback, with what strangers write. */
class ReplyFetchTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    private static final String BLUESKY_ASK =
            "/xrpc/app.bsky.feed.getPostThread?depth=10&parentHeight=0&uri=at%3A%2F%2Fdid%3Aplc%3Ame%2Fapp.bsky.feed.post%2F1";

    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path content;

    private final Map<String, MockResponse> answers = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void answerByPath() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                assertThat(request.getMethod()).isEqualTo("GET");
                assertThat(request.getHeaders().get("authorization")).isNull();
                return answers.getOrDefault(
                        request.getTarget(),
                        new MockResponse.Builder().code(404).build());
            }
        });
    }

    @Test
    void whatBothNetworksSayIsOneDiscussionMadeHarmless() throws IOException {
        mastodon(
                mastodonReply(
                        "11",
                        "10",
                        "ann@far.example",
                        "Ann",
                        "2026-11-24T10:00:00Z",
                        "<p onclick='x()'>Good <script>alert(1)</script><a href='javascript:x' class='u'>one</a>"
                                + " <a href='https://far.example/'>two</a><img src='https://track.example/x.png'></p>"),
                mastodonReply("12", "11", "ben", "", "2026-11-24T09:00:00Z", "<p>To Ann</p>"),
                mastodonReply("13", "10", "cat@far.example", "Cat", "2026-11-24T11:00:00Z", "<p>Same here!</p>"));
        bluesky(
                blueskyReply("2", "cat.example", "Cat", "2026-11-24T11:01:00Z", "Same here", ""),
                blueskyReply(
                        "3",
                        "dan.example",
                        "Dan <b>",
                        "2026-11-24T12:00:00Z",
                        "See <this> é site",
                        "{'index':{'byteStart':14,'byteEnd':18},'features':[{'uri':'https://dan.example/?a=1&b=2'}]}"));

        Outcome outcome = fetch(rules(List.of(), List.of(), false), both());

        assertThat(outcome).isEqualTo(new Outcome(1, 4, 1, 0, 0));
        assertThat(progress).containsExactly("Asking for replies: 1 of 1 posts");
        String host = server.getHostName();
        assertThat(Files.readString(content.resolve("data/replies/posts.2026-11-23-hello.json")))
                .isEqualTo("""
                {
                  "post" : "tag:blog.example,2026:hello",
                  "boosts" : 7,
                  "likes" : 11,
                  "replies" : [ {
                    "network" : "mastodon",
                    "url" : "https://far.example/11",
                    "author" : "Ann",
                    "authorUrl" : "https://far.example/@ann@far.example",
                    "date" : "2026-11-24T10:00:00Z",
                    "depth" : 0,
                    "text" : "<p>Good one <a href=\\"https://far.example/\\" rel=\\"nofollow ugc noopener\\">two</a></p>"
                  }, {
                    "network" : "mastodon",
                    "url" : "https://far.example/12",
                    "author" : "ben",
                    "authorUrl" : "https://far.example/@ben",
                    "date" : "2026-11-24T09:00:00Z",
                    "depth" : 1,
                    "text" : "<p>To Ann</p>"
                  }, {
                    "network" : "mastodon",
                    "url" : "https://far.example/13",
                    "author" : "Cat",
                    "authorUrl" : "https://far.example/@cat@far.example",
                    "date" : "2026-11-24T11:00:00Z",
                    "depth" : 0,
                    "text" : "<p>Same here!</p>"
                  }, {
                    "network" : "bluesky",
                    "url" : "https://bsky.app/profile/dan.example/post/3",
                    "author" : "Dan <b>",
                    "authorUrl" : "https://bsky.app/profile/dan.example",
                    "date" : "2026-11-24T12:00:00Z",
                    "depth" : 0,
                    "text" : "<p>See &lt;this&gt; é <a href=\\"https://dan.example/?a=1&amp;b=2\\" rel=\\"nofollow ugc noopener\\">site</a></p>"
                  } ]
                }
                """.replace("HOST", host));
        assertThat(warnings).isEmpty();
        assertThat(fetch(rules(List.of(), List.of(), false), both()).changed()).isZero();
    }

    @Test
    void whoIsBlockedAndWhoWantsToBeLeftAloneIsNotShown() throws IOException {
        mastodon(
                mastodonReply("11", "10", "ann@far.example", "Ann", "2026-11-24T10:00:00Z", "<p>a</p>"),
                mastodonReply("12", "10", "spam@sub.spam.example", "Spam", "2026-11-24T10:01:00Z", "<p>b</p>"),
                mastodonReply("13", "10", "eve@far.example", "Eve", "2026-11-24T10:02:00Z", "<p>c</p>"),
                mastodonReply("14", "10", "fay@far.example", "Fay", "2026-11-24T10:03:00Z", "<p>d</p>"),
                mastodonReply("15", "10", "shy@far.example", "Shy", "2026-11-24T10:04:00Z", "<p>e</p>")
                        .replace("'note':''", "'note':'<p>I am #<span>nobot</span></p>'"),
                mastodonReply("16", "10", "far@far.example", "Far", "2026-11-24T10:05:00Z", "<p>f</p>")
                        .replace("'noindex':false", "'noindex':true"),
                mastodonReply("17", "10", "pri@far.example", "Pri", "2026-11-24T10:06:00Z", "<p>g</p>")
                        .replace("'visibility':'public'", "'visibility':'private'"));
        bluesky(blueskyReply("2", "shy.example", "Shy", "2026-11-24T11:01:00Z", "h", "")
                .replace("'labels':[]", "'labels':[{'val':'!no-unauthenticated'}]"));

        Outcome outcome = fetch(
                rules(List.of("spam.example", "@Eve@far.example"), List.of("https://far.example/14"), false), both());

        assertThat(outcome).isEqualTo(new Outcome(1, 1, 1, 3, 0));
        assertThat(stored()).contains("\"Ann\"").doesNotContain("Spam", "Eve", "Fay", "Shy", "Far\"", "Pri");
    }

    @Test
    void aServerThatFailsLeavesWhatWasKnown() throws IOException {
        mastodon(mastodonReply("11", "10", "ann@far.example", "Ann", "2026-11-24T10:00:00Z", "<p>a</p>"));
        bluesky();
        fetch(rules(List.of(), List.of(), false), both());
        String before = stored();
        answers.put(
                "/api/v1/statuses/10/context",
                new MockResponse.Builder().code(503).build());

        Outcome outcome = fetch(rules(List.of(), List.of(), false), both());

        assertThat(outcome).isEqualTo(new Outcome(0, 0, 0, 0, 1));
        assertThat(stored()).isEqualTo(before);
        assertThat(warnings)
                .containsExactly("posts/2026-11-23-hello.md: " + server.getHostName()
                        + " told nothing of its replies: it answered with status 503\n  What was known of them stays.");
    }

    @Test
    void anAnnouncementThatIsGoneTakesItsRepliesWithIt() throws IOException {
        mastodon(mastodonReply("11", "10", "ann@far.example", "Ann", "2026-11-24T10:00:00Z", "<p>a</p>"));
        fetch(rules(List.of(), List.of(), false), both());
        answers.clear();

        Outcome outcome = fetch(rules(List.of(), List.of(), false), both());

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 1, 0, 0));
        assertThat(content.resolve("data/replies")).isEmptyDirectory();
    }

    @Test
    void picturesAreKeptOnTheSiteIfTheyAreSome() throws IOException {
        mastodon(
                mastodonReply("11", "10", "ann@far.example", "Ann", "2026-11-24T10:00:00Z", "<p>a</p>")
                        .replace("AVATAR", server.url("/ann.png").toString()),
                mastodonReply("12", "10", "ben@far.example", "Ben", "2026-11-24T10:00:01Z", "<p>b</p>")
                        .replace("AVATAR", server.url("/ben.png").toString()));
        answers.put(
                "/ann.png",
                new MockResponse.Builder().body(new Buffer().write(PNG)).build());
        answers.put(
                "/ben.png",
                new MockResponse.Builder().body("<svg onload='x()'/>").build());

        fetch(rules(List.of(), List.of(), true), both());

        assertThat(stored()).containsOnlyOnce("\"avatar\" : \"/replies/").doesNotContain("/ann.png");
        try (var files = Files.list(content.resolve("static/replies"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(PNG));
        }
    }

    @Test
    void hostileAnswersEndInNothing() throws IOException {
        String deep = "<div>".repeat(50_000) + "x";
        mastodon(
                mastodonReply("11", "11", "a@far.example", "Loop", "2026-11-24T10:00:00Z", deep),
                mastodonReply("12", "10", "b@far.example", "Late", "yesterday", "<p>b</p>"));
        bluesky(blueskyReply(
                "2",
                "c.example",
                "Cut",
                "2026-11-24T11:00:00Z",
                "abc",
                "{'index':{'byteStart':-1,'byteEnd':999},'features':[{'uri':'javascript:x'}]}"));

        Outcome outcome = fetch(rules(List.of(), List.of(), false), both());

        assertThat(outcome.failed()).isZero();
        assertThat(stored()).doesNotContain("<div", "javascript", "yesterday").contains("<p>abc</p>");
    }

    private Outcome fetch(Rules rules, Announced post) throws IOException {
        return new ReplyFetch(content, rules, new ApiClient(Duration.ofSeconds(5)), warnings::add)
                .run(List.of(post), progress::add);
    }

    private Rules rules(List<String> block, List<String> hide, boolean avatars) {
        return new Rules(block, hide, avatars, server.url("/").uri());
    }

    private Announced both() {
        return new Announced(
                "tag:blog.example,2026:hello",
                "posts/2026-11-23-hello.md",
                List.of(
                        new Spot("mastodon", "10", server.url("/@me/10").uri()),
                        new Spot(
                                "bluesky",
                                "at://did:plc:me/app.bsky.feed.post/1",
                                URI.create("https://bsky.app/profile/me.example/post/1")),
                        new Spot("webhook", "1", URI.create("https://hook.example/1"))));
    }

    private String stored() throws IOException {
        return Files.readString(content.resolve("data/replies/posts.2026-11-23-hello.json"));
    }

    private void mastodon(String... replies) {
        json("/api/v1/statuses/10", "{'id':'10','reblogs_count':4,'favourites_count':6}");
        json("/api/v1/statuses/10/context", "{'ancestors':[],'descendants':[" + String.join(",", replies) + "]}");
    }

    private static String mastodonReply(String id, String parent, String acct, String name, String date, String html) {
        return "{'id':'%s','in_reply_to_id':'%s','visibility':'public','spoiler_text':'','created_at':'%s','url':'https://far.example/%s','content':'%s','account':{'acct':'%s','display_name':'%s','url':'https://far.example/@%s','avatar_static':'AVATAR','note':'','noindex':false}}"
                .formatted(id, parent, date, id, html.replace("'", "\\u0027"), acct, name, acct);
    }

    private void bluesky(String... replies) {
        json(
                BLUESKY_ASK,
                "{'thread':{'post':{'uri':'at://did:plc:me/app.bsky.feed.post/1','repostCount':2,'quoteCount':1,'likeCount':5},'replies':["
                        + String.join(",", replies) + "]}}");
    }

    private static String blueskyReply(String id, String handle, String name, String date, String text, String facets) {
        return "{'post':{'uri':'at://did:plc:x/app.bsky.feed.post/%s','author':{'handle':'%s','displayName':'%s','labels':[]},'record':{'text':'%s','createdAt':'%s','facets':[%s]}}}"
                .formatted(id, handle, name, text, date, facets);
    }

    private void json(String path, String json) {
        answers.put(
                path, new MockResponse.Builder().body(json.replace('\'', '"')).build());
    }
}
