package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Needed;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.Account;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.Order;
import dev.billet.syndication.Plan;
import dev.billet.syndication.Report;
import dev.billet.syndication.RetryPolicy;
import dev.billet.syndication.Syndicator;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.message.Announcement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Against snac, which speaks Mastodon's API but honours no key and differs in its errors. */
class SnacServerIT {
    private static final ApiClient CLIENT = new ApiClient();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Mastodon.Style PLAIN = new Mastodon.Style("public", null, false);

    @TempDir
    static Path folder = Path.of("");

    private static @Nullable TestServer server;

    private final Instant now = CLOCK.instant();
    private final Account account = Account.named("blog", "mastodon");
    private Path journal = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        TestServer.needs(Needed.onPath("snac") && Needed.onPath("curl"), "snac");
        String script = TestServer.SERVERS.resolve("snac/start.sh").toString();
        String port = String.valueOf(TestServer.freePort());
        server = TestServer.start(
                List.of("sh", script, port, "ada", folder.resolve("snac").toString()),
                Map.of(),
                folder.resolve("snac.log"));
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
    void announcesOnceAndCanBeReadBack() {
        var post = post("once");

        var report = run(mastodon(token()), account, post);
        var second = run(mastodon(token()), account, post);

        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("announced");
        assertThat(report.rows().get(0).detail()).startsWith(server().address().toString());
        assertThat(second.rows()).isEmpty();
        assertThat(statuses(post.link()))
                .singleElement()
                .satisfies(status ->
                        assertThat(status.path("visibility").asString()).isEqualTo("public"));
        assertThat(mastodon(token()).find(post.link(), key())).isInstanceOf(Lookup.Found.class);
        assertThat(mastodon(token()).find(URI.create("https://blog.example/onc"), key()))
                .isEqualTo(new Lookup.Absent());
    }

    @Test
    void itsVersionSaysThatItHonoursNoKey() {
        var facts = ((Verification.Accepted) mastodon(token()).verify()).facts();

        assertThat(facts.text(MastodonFacts.VERSION, "")).contains("snac");
        assertThat(facts.number(MastodonFacts.CHARACTERS, 0)).isGreaterThan(500);
        assertThat(mastodon(token()).repeatable(facts)).isEqualTo(Duration.ZERO);
        assertThat(mastodon(token()).repeatable(Facts.NONE)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aRunThatDiedAfterSendingFindsItsPost() throws IOException {
        var post = post("died");
        run(mastodon(token()), account, post);
        Files.write(
                journal,
                Files.readAllLines(journal).stream()
                        .filter(line -> !line.contains("\"event\":\"announced\""))
                        .toList());

        var report = run(mastodon(token()), account, post);

        assertThat(report.failed()).isFalse();
        assertThat(statuses(post.link())).hasSize(1);
    }

    @Test
    void aLedgerThatIsLostDoesNotAnnounceAgain() throws IOException {
        var post = post("lost");
        run(mastodon(token()), account, post);
        Files.delete(journal);

        var report = run(mastodon(token()), account, post);

        assertThat(report.announced()).isEqualTo(1);
        assertThat(statuses(post.link())).hasSize(1);
    }

    @Test
    void aWrongTokenIsRefusedThoughItsAnswerIsNoJson() {
        assertThat(mastodon(new Secret("wrong")).verify())
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        it -> assertThat(it.reason()).startsWith("localhost refused the token (4"));
    }

    @Test
    void aNewTitleIsEdited() {
        var edits = account.withOnEdit(Account.OnEdit.EDIT);
        var post = post("edited");
        run(mastodon(token()), edits, post);

        var report = run(mastodon(token()), edits, post.withTitle("Other words"));

        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("edited");
        assertThat(statuses(post.link()))
                .singleElement()
                .satisfies(
                        status -> assertThat(status.path("content").asString()).contains("Other words"));
    }

    @Test
    void whatItCannotDeleteIsSaidRatherThanTakenForDone() {
        var deletes = account.withOnDelete(Account.OnDelete.DELETE);
        var post = post("gone");
        run(mastodon(token()), deletes, post);

        var report = run(mastodon(token()), deletes);

        assertThat(report.rows())
                .extracting(row -> row.word() + ": " + row.detail())
                .containsExactly("not deleted: localhost cannot delete a post through this API");
        assertThat(statuses(post.link())).hasSize(1);
    }

    @Test
    void aThreadThatDiedInTheMiddleGoesOnAndNoPartIsThereTwice() throws IOException {
        var threads = account.withThreads(true);
        var post = post("thread")
                .withChoices(
                        Announcement.Choice.texts("{title} {link}", "It's \"two\" & more", "Part three"), Map.of());
        run(mastodon(token()), threads, post);
        var kept = Files.readAllLines(journal).stream()
                .filter(line -> !(line.contains("\"part\":3") && !line.contains("planned")))
                .filter(line -> !(line.contains("\"part\":2") && line.contains("announced")))
                .toList();
        Files.write(journal, kept);

        var report = run(mastodon(token()), threads, post);

        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("announced", "announced");
        var first = statuses(post.link()).get(0).path("id").asString();
        assertThat(answers(first)).hasSize(1);
        assertThat(answers(answers(first).get(0).path("id").asString()))
                .singleElement()
                .satisfies(
                        status -> assertThat(status.path("content").asString()).contains("Part three"));
    }

    @Test
    void whatIsTooLongForItIsRefusedBeforeItIsSent() {
        var post = post("long").withChoices(Announcement.Choice.texts("word ".repeat(25_000)), Map.of());

        var report = run(mastodon(token()), account, post);

        assertThat(report.rows())
                .extracting(row -> row.word() + ": " + row.detail())
                .containsExactly("rejected: the text is too long even without the title: 125032 of 100000 characters");
        assertThat(statuses(post.link())).isEmpty();
    }

    private IdempotencyKey key() {
        return new IdempotencyKey("00", now, now);
    }

    private Announcement post(String name) {
        return Announcement.of(
                        "id-" + name,
                        "Un café ☕ " + name,
                        URI.create("https://blog.example/" + name + "/?a=1&b=2"),
                        now)
                .withSource("content/posts/" + name + ".md")
                .withLanguage(Locale.FRENCH);
    }

    private Report run(Network network, Account account, Announcement... posts) {
        try (Ledger ledger = ((Ledger.Opening.Open) FileLedger.open(journal)).ledger()) {
            ledger.append(List.of(new Event.Baseline(now, "blog", List.of())));
            var plan = Plan.of(List.of(posts), List.of(account), ledger.state(), Order.EVERYTHING, CLOCK.instant());
            return new Syndicator(
                            ledger, Map.of("blog", network), CLOCK, duration -> {}, RetryPolicy.DEFAULT, line -> {})
                    .run(plan);
        }
    }

    private static Mastodon mastodon(Secret token) {
        return new Mastodon(
                Mastodon.server(server().address(), new ContractTest.Settings(Map.of(), Optional.of(token.value()))),
                PLAIN,
                null);
    }

    private static TestServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private static Secret token() {
        return new Secret(server().word(3));
    }

    private static List<JsonNode> statuses(URI link) {
        var me = get("/api/v1/accounts/verify_credentials").path("id").asString();
        return get("/api/v1/accounts/" + me + "/statuses?limit=40").values().stream()
                .filter(status -> Links.shows(status.path("content").asString(""), link))
                .toList();
    }

    /** Those that answer it itself: deeper ones this server does not show. */
    private static List<JsonNode> answers(String id) {
        return List.copyOf(
                get("/api/v1/statuses/" + id + "/context").path("descendants").values());
    }

    private static JsonNode get(String path) {
        var answer =
                CLIENT.send(ApiRequest.get(server().address().resolve(path)).bearer(token()));
        return Answers.json(answer).orElseThrow(() -> new AssertionError(path + ": " + answer));
    }
}
