package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Needed;
import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.Account;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Network;
import dev.billet.syndication.Order;
import dev.billet.syndication.Plan;
import dev.billet.syndication.Report;
import dev.billet.syndication.RetryPolicy;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Syndicator;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against Bluesky's own server. */
class BlueskyServerIT {
    private static final String JWT_SECRET = "a-secret-of-the-test-server-only";
    private static final ApiClient CLIENT = new ApiClient();
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path folder = Path.of("");

    private static @Nullable TestServer server;
    private static String password = "";

    @StartStop
    final MockWebServer site = new MockWebServer();

    private final Instant now = CLOCK.instant();
    private Path journal = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        Path home = TestServer.SERVERS.resolve("bluesky");
        TestServer.needs(
                Needed.onPath("node") && Files.exists(home.resolve("node_modules/@atproto/pds/package.json")),
                "Bluesky's server");
        server = TestServer.start(
                List.of(
                        "node",
                        home.resolve("start.mjs").toString(),
                        String.valueOf(TestServer.freePort()),
                        String.valueOf(TestServer.freePort()),
                        folder.resolve("pds").toString()),
                Map.of("PDS_JWT_SECRET", JWT_SECRET, "LOG_ENABLED", "false"),
                folder.resolve("pds.log"));
        JsonNode account = call(
                "com.atproto.server.createAccount",
                "",
                "{\"handle\":\"ada.test\",\"email\":\"ada@example.test\",\"password\":\"main-password\"}");
        password = call(
                        "com.atproto.server.createAppPassword",
                        account.path("accessJwt").asString(),
                        "{\"name\":\"blog\"}")
                .path("password")
                .asString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @BeforeEach
    void createJournal(@TempDir Path blog) {
        journal = blog.resolve("ledger.jsonl");
    }

    @Test
    void announcesOnceWithACardThatTheServerAccepts() {
        site.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .body(new Buffer().write(png()))
                .build());
        var post =
                post("once").withImage(new Announcement.Image(site.url("/a.png").uri(), "A dot"));

        var report = run(bluesky(), Account.named("blog", "bluesky"), post);
        var second = run(bluesky(), Account.named("blog", "bluesky"), post);

        assertThat(report.table()).contains("announced").contains("https://bsky.app/profile/did:plc:");
        assertThat(second.rows()).isEmpty();
        var records = records(post.link());
        assertThat(records).hasSize(1);
        var value = records.get(0).path("value");
        assertThat(value.at("/embed/external/thumb/mimeType").asString()).isEqualTo("image/png");
        assertThat(value.at("/facets/0/features/0/uri").asString())
                .isEqualTo(post.link().toString());
        assertThat(value.path("langs").toString()).isEqualTo("[\"fr\"]");
    }

    @Test
    void aRunThatDiedAfterSendingFindsItsPost() {
        var post = post("died");
        run(bluesky(), Account.named("blog", "bluesky"), post);
        keepOnly("post", "baseline", "met", "planned", "sending");

        var report = run(bluesky(), Account.named("blog", "bluesky"), post);

        assertThat(report.failed()).isFalse();
        assertThat(records(post.link())).hasSize(1);
    }

    @Test
    void aLedgerThatIsLostDoesNotAnnounceAgain() throws IOException {
        var post = post("lost");
        run(bluesky(), Account.named("blog", "bluesky"), post);
        Files.delete(journal);

        var since = Account.named("blog", "bluesky").withSince(now.minus(Duration.ofDays(1)));
        var report = run(bluesky(), since, post);

        assertThat(report.announced()).isEqualTo(1);
        assertThat(records(post.link())).hasSize(1);
    }

    @Test
    void puttingAgainUnderTheSameKeyChangesNothing() {
        var post = post("again");
        var key = new IdempotencyKey("00112233445566778899aabbccddeeff", now, now);
        var message = message(post, "First " + post.link());

        var first = bluesky().send(message, key);
        var second = bluesky().send(message(post, "Second " + post.link()), key);

        assertThat(first).isInstanceOf(SendResult.Announced.class);
        assertThat(second).isEqualTo(first);
        assertThat(records(post.link()).get(0).at("/value/text").asString()).startsWith("First");
    }

    @Test
    void anExpiredSessionIsRenewed() {
        var session = session(password);
        var bluesky = new Bluesky(session, CLIENT);
        bluesky.verify();
        session.age(expired(session.did()));
        var post = post("expired");

        var report = run(bluesky, Account.named("blog", "bluesky"), post);

        assertThat(report.failed()).isFalse();
        assertThat(records(post.link())).hasSize(1);
    }

    @Test
    void aWrongPasswordIsRefusedAndNothingIsSent() {
        var bluesky = new Bluesky(session("wrong-word"), CLIENT);

        assertThat(bluesky.verify())
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        it -> assertThat(it.reason())
                                .isEqualTo("localhost refused the token (401): Invalid identifier or password"));
        assertThat(run(bluesky, Account.named("blog", "bluesky"), post("wrong")).failed())
                .isTrue();
    }

    @Test
    void whatIsTooLongIsRefusedInTheServersWords() {
        var message = message(post("long"), "x".repeat(301));

        assertThat(bluesky().send(message, new IdempotencyKey("aa", now, now)))
                .isInstanceOfSatisfying(
                        SendResult.Rejected.class,
                        it -> assertThat(it.reason())
                                .contains("(400)")
                                .contains("grapheme too big (maximum 300, got 301)"));
    }

    @Test
    void aPostThatIsGoneIsDeleted() {
        var deletes = Account.named("blog", "bluesky").withOnDelete(Account.OnDelete.DELETE);
        var post = post("gone");
        run(bluesky(), deletes, post);

        var report = run(bluesky(), deletes);

        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("deleted");
        assertThat(records(post.link())).isEmpty();
    }

    @Test
    void aThreadThatDiedInTheMiddleGoesOnAndNoPartIsThereTwice() throws IOException {
        var threads = Account.named("blog", "bluesky").withThreads(true);
        var post = post("thread")
                .withChoices(Announcement.Choice.texts("{title} {link}", "Part two", "Part three"), Map.of());
        run(bluesky(), threads, post);
        var kept = Files.readAllLines(journal).stream()
                .filter(line -> !(line.contains("\"part\":3") && !line.contains("planned")))
                .filter(line -> !(line.contains("\"part\":2") && line.contains("announced")))
                .toList();
        Files.write(journal, kept);

        var report = run(bluesky(), threads, post);

        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("announced", "announced");
        var first = records(post.link()).get(0);
        assertThat(replies(first.path("uri").asString())).containsExactlyInAnyOrder("Part two", "Part three");
    }

    @Test
    void theBlogAndItsPostBecomeRecordsThatTheCardRefersTo() {
        var session = session(password);
        var site = new StandardSite(session, URI.create("https://blog.example/"), "Le carnet", "blog");
        var post = post("standard").withTags(List.of("java")).withArticle(() -> Optional.of("<p>Un <b>café</b>.</p>"));

        var report = run(new Bluesky(session, CLIENT, site), Account.named("blog", "bluesky"), post);

        assertThat(report.failed()).as(report.table()).isFalse();
        var announcement = records(post.link()).get(0);
        var publication = list("site.standard.publication").get(0);
        var document = list("site.standard.document").get(0);
        assertThat(publication.at("/value/url").asString()).isEqualTo("https://blog.example");
        assertThat(publication.at("/value/name").asString()).isEqualTo("Le carnet");
        assertThat(publication.path("uri").asString())
                .isEqualTo(site.proof(new Facts(Map.of("did", session.did())))
                        .get(".well-known/site.standard.publication"));
        assertThat(document.at("/value/site").asString())
                .isEqualTo(publication.path("uri").asString());
        assertThat(document.at("/value/path").asString()).isEqualTo("/standard/");
        assertThat(document.at("/value/textContent").asString()).isEqualTo("Un café.");
        assertThat(document.at("/value/tags/0").asString()).isEqualTo("java");
        assertThat(document.at("/value/bskyPostRef/uri").asString())
                .isEqualTo(announcement.path("uri").asString());
        var references = announcement.at("/value/embed/external/associatedRefs");
        assertThat(references.at("/0/uri").asString())
                .isEqualTo(document.path("uri").asString());
        assertThat(references.at("/1/uri").asString())
                .isEqualTo(publication.path("uri").asString());

        var deletes = Account.named("blog", "bluesky").withOnDelete(Account.OnDelete.DELETE);
        run(new Bluesky(session, CLIENT, site), deletes);

        assertThat(records(post.link())).isEmpty();
        assertThat(list("site.standard.document")).isEmpty();
    }

    private Announcement post(String name) {
        return Announcement.of("id-" + name, "Un café ☕ " + name, URI.create("https://blog.example/" + name + "/"), now)
                .withSource("content/posts/" + name + ".md")
                .withLanguage(Locale.FRENCH);
    }

    private static Message message(Announcement post, String text) {
        String payload = JsonMapper.shared()
                .createObjectNode()
                .put("$type", "app.bsky.feed.post")
                .put("text", text)
                .set(
                        "embed",
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("$type", "app.bsky.embed.external")
                                .set(
                                        "external",
                                        JsonMapper.shared()
                                                .createObjectNode()
                                                .put("uri", post.link().toString())
                                                .put("title", "")
                                                .put("description", "")))
                .toString();
        return new Message(post, text, text.length(), 300, false, payload, null);
    }

    private Report run(Network network, Account account, Announcement... posts) {
        try (Ledger ledger = ((Ledger.Opening.Open) FileLedger.open(journal)).ledger()) {
            if (account.since() == null) {
                ledger.append(List.of(new Event.Baseline(now, "blog", List.of())));
            }
            var plan = Plan.of(List.of(posts), List.of(account), ledger.state(), Order.EVERYTHING, CLOCK.instant());
            return new Syndicator(
                            ledger, Map.of("blog", network), CLOCK, duration -> {}, RetryPolicy.DEFAULT, line -> {})
                    .run(plan);
        }
    }

    /** As a run leaves it that dies before it can write the rest. */
    private void keepOnly(String... events) {
        try {
            var kept = Files.readAllLines(journal).stream()
                    .filter(line -> List.of(events).stream().anyMatch(it -> line.contains("\"event\":\"" + it + "\"")))
                    .toList();
            Files.write(journal, kept);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Bluesky bluesky() {
        return new Bluesky(session(password), CLIENT);
    }

    private static BlueskySession session(String password) {
        return new BlueskySession(server().address(), "ada.test", new Secret(password), CLIENT, CLOCK);
    }

    private static TestServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private static List<JsonNode> records(URI link) {
        return records().stream()
                .filter(record ->
                        record.at("/value/embed/external/uri").asString("").equals(link.toString()))
                .toList();
    }

    /** The texts of all that answer below a post. */
    private static List<String> replies(String root) {
        return records().stream()
                .filter(record ->
                        record.at("/value/reply/root/uri").asString("").equals(root))
                .map(record -> record.at("/value/text").asString())
                .toList();
    }

    private static List<JsonNode> records() {
        return list("app.bsky.feed.post");
    }

    private static List<JsonNode> list(String collection) {
        var session = session(password);
        session.login();
        var answer = session.get(
                "com.atproto.repo.listRecords", "repo=" + session.did() + "&collection=" + collection + "&limit=100");
        return List.copyOf(Answers.json(answer).orElseThrow().path("records").values());
    }

    private static JsonNode call(String method, String token, String body) {
        var request =
                ApiRequest.post(server().address().resolve("/xrpc/" + method)).json(body);
        Answer answer = CLIENT.send(token.isEmpty() ? request : request.bearer(new Secret(token)));
        return Answers.json(answer).orElseThrow(() -> new AssertionError(method + ": " + answer));
    }

    private static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** A session's token as the server makes them, but of yesterday. */
    private static Secret expired(String did) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        long yesterday = Instant.now().getEpochSecond() - 86_400;
        String head = encoder.encodeToString("{\"typ\":\"at+jwt\",\"alg\":\"HS256\"}".getBytes(UTF_8));
        String claims =
                encoder.encodeToString(("{\"scope\":\"com.atproto.access\",\"aud\":\"did:web:localhost\",\"sub\":\""
                                + did + "\",\"iat\":" + yesterday + ",\"exp\":" + (yesterday + 7200) + "}")
                        .getBytes(UTF_8));
        byte[] signature =
                HexFormat.of().parseHex(Webhook.hmac(new Secret(JWT_SECRET), (head + "." + claims).getBytes(UTF_8)));
        return new Secret(head + "." + claims + "." + encoder.encodeToString(signature));
    }
}
