package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final URI LINK = URI.create("https://blog.example/2026/11/hello/?a=1&b=2");
    private static final IdempotencyKey KEY = new IdempotencyKey("k1", NOW, NOW);
    private static final Mastodon.Style PLAIN = new Mastodon.Style(null, null, false);

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final FakeMastodon fake = new FakeMastodon("4.5.1");
    private final Announcement post =
            Announcement.of("id-1", "Hello", LINK, NOW).withLanguage(Locale.CANADA_FRENCH);

    @Test
    void postsTheTextAndReturnsWhereItIs() {
        server.setDispatcher(fake);

        var result = mastodon(PLAIN).send(message(post), KEY);

        assertThat(result)
                .isEqualTo(
                        new SendResult.Announced(new Receipt("1000", URI.create("https://social.example/@ada/1000"))));
        assertThat(fake.status("1000").path("text").asString()).isEqualTo("Hello " + LINK);
        assertThat(fake.status("1000").path("language").asString()).isEqualTo("fr");
    }

    @Test
    void thePreviewIsTheVeryBodyThatIsSent() {
        var style = new Mastodon.Style("unlisted", "long read", false);

        assertThat(message(mastodon(style), post).payload().replace(System.lineSeparator(), "\n"))
                .isEqualTo("""
                        {
                          "status" : "Hello https://blog.example/2026/11/hello/?a=1&b=2",
                          "language" : "fr",
                          "visibility" : "unlisted",
                          "spoiler_text" : "long read"
                        }""");
    }

    @Test
    void theSameKeyMakesOnePost() {
        server.setDispatcher(fake);

        var first = mastodon(PLAIN).send(message(post), KEY);
        var second = mastodon(PLAIN).send(message(post), KEY);

        assertThat(second).isEqualTo(first);
        assertThat(fake.timeline).hasSize(1);
    }

    @Test
    void aLaterPartOfAThreadAnswersTheOneBeforeItAndIsFoundByItsWords() {
        server.setDispatcher(fake);
        var mastodon = mastodon(PLAIN);
        var first = ((SendResult.Announced) mastodon.send(message(post), KEY)).receipt();
        var to = new Threaded.ReplyTo(first, first);
        var text = "It's <b>bold</b> & more: " + LINK;
        var part = ((Fit.Fits)
                        mastodon.fit(post, new TextTemplate("It's <b>bold</b> & more: {link}", false), Facts.NONE))
                .message();

        assertThat(mastodon.findReply(text, to, KEY)).isEqualTo(new Lookup.Absent());
        var second = mastodon.reply(part, to, new IdempotencyKey("k2", NOW, NOW));

        assertThat(second).isInstanceOf(SendResult.Announced.class);
        assertThat(fake.status("1001").path("in_reply_to_id").asString()).isEqualTo(first.id());
        assertThat(mastodon.findReply(text, to, KEY))
                .isEqualTo(new Lookup.Found(((SendResult.Announced) second).receipt()));
        assertThat(mastodon.findReply("Something else", to, KEY))
                .isEqualTo(new Lookup.CannotTell("there is another answer of yours to the part before it"));
    }

    @Test
    void aTokenThatMayOnlyReadIsRefusedBeforeAnythingIsSent() {
        server.setDispatcher(fake);
        fake.scopes = List.of("read", "write:media");

        assertThat(mastodon(PLAIN).verify())
                .isEqualTo(new Verification.Refused(
                        "the token lacks the permission write:statuses",
                        "Make a new one under Preferences > Development with the scopes read and write, and put it where the"
                                + " account's token comes from. To test it: mvn site:accounts"));
    }

    @Test
    void aLaterPartOfAThreadGetsNoLink() {
        var fit = mastodon(PLAIN).fit(post, new TextTemplate("And then", false), Facts.NONE);

        assertThat(((Fit.Fits) fit).message().text()).isEqualTo("And then");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.5.1                                   | true",
                "4.4.0-rc.1+glitch                       | true",
                "4.0.2+hometown-1.1.1                    | true",
                "4.0.0 (not true; really snac/2.75)      | false",
                "0.19.2+git-f4e7a5f                      | false",
                "2.7.2 (compatible; Pleroma 2.5.0)       | false",
                "3.5.3 (compatible; Pixelfed 0.12.3)     | false",
                "2.8.0 (compatible; Friendica 2024.12)   | false",
                "''                                      | false",
            })
    void onlyMastodonItselfIsTrustedToHonourTheKey(String version, boolean honours) {
        var facts = new Facts(Map.of(MastodonFacts.VERSION, version));

        assertThat(mastodon(PLAIN).repeatable(facts)).isEqualTo(honours ? Duration.ofMinutes(55) : Duration.ZERO);
    }

    @Test
    void findsALinkThatTheServerHasSplitForDisplay() {
        server.setDispatcher(fake);
        var mastodon = mastodon(PLAIN);
        var before = mastodon.find(LINK, KEY);
        mastodon.send(message(post), KEY);

        var after = mastodon.find(LINK, KEY);

        assertThat(before).isEqualTo(new Lookup.Absent());
        assertThat(after)
                .isEqualTo(new Lookup.Found(new Receipt("1000", URI.create("https://social.example/@ada/1000"))));
        assertThat(mastodon.find(URI.create("https://blog.example/2026/11/hello/?a=1"), KEY))
                .isEqualTo(new Lookup.Absent());
    }

    @Test
    void whatItMayNotReadItCannotTell() {
        server.setDispatcher(fake);
        fake.readable = false;

        assertThat(mastodon(PLAIN).find(LINK, KEY))
                .isEqualTo(new Lookup.CannotTell(
                        server.getHostName() + " answers 403: This action is outside the authorized scopes"));
    }

    @Test
    void tellsWhoWeAreAndWhatTheServerAllows() {
        server.setDispatcher(fake);
        fake.characters = 5000;

        assertThat(mastodon(PLAIN).verify())
                .isEqualTo(new Verification.Accepted(
                        "@ada (https://social.example/@ada)",
                        new Facts(Map.of("characters", "5000", "perLink", "23", "version", "4.5.1"))));
    }

    @Test
    void readsTheLimitsOfAnOldServer() {
        answer(200, "{\"id\":\"7\",\"acct\":\"ada\",\"url\":\"https://old.example/@ada\"}");
        answer(404, "<html>");
        answer(200, "{\"version\":\"3.0.1\",\"max_toot_chars\":1000}");

        assertThat(mastodon(PLAIN).verify())
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        it -> assertThat(it.facts())
                                .isEqualTo(new Facts(Map.of("characters", "1000", "version", "3.0.1"))));
    }

    @ParameterizedTest
    @CsvSource({"401", "422"})
    void aRefusedTokenIsSaidWithTheRemedy(int status) {
        answer(status, status == 401 ? "{\"error\":\"The access token is invalid: test-token-of-mastodon\"}" : "");

        assertThat(mastodon(PLAIN).verify())
                .isEqualTo(new Verification.Refused(
                        server.getHostName() + " refused the token (" + status + ")"
                                + (status == 401 ? ": The access token is invalid: ***" : ""),
                        "Make a new one under Preferences > Development with the scopes read and write, and put it where"
                                + " the account's token comes from. To test it: mvn site:accounts"));
    }

    @Test
    void anAnswerLostAfterSendingIsUnknownAndIsNotSentTwice() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answer(200, "{}");

        var result = mastodon(PLAIN).send(message(post), KEY);

        assertThat(result).isEqualTo(new SendResult.Unknown(server.getHostName() + ": the connection broke"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | Unknown",
                "502 | Unknown",
                "503 | Unknown",
                "504 | Unknown",
                "408 | Unknown",
                "409 | Unknown",
                "429 | Deferred",
                "400 | Rejected",
                "401 | Rejected",
                "403 | Rejected",
                "404 | Rejected",
                "422 | Rejected",
                "301 | Rejected",
                "200 | Unknown",
            })
    void eachStatusMeansOneThing(int status, String meaning) {
        answer(status, "<html>not JSON</html>");

        assertThat(mastodon(PLAIN).send(message(post), KEY).getClass().getSimpleName())
                .isEqualTo(meaning);
    }

    @Test
    void whatTheServerObjectsToIsSaidInItsWords() {
        server.setDispatcher(fake);
        fake.characters = 10;

        var result = mastodon(PLAIN).send(message(post), KEY);

        assertThat(result)
                .isEqualTo(new SendResult.Rejected(
                        server.getHostName()
                                + " refuses it (422): Validation failed: Text character limit of 10 exceeded",
                        "Change what it names, then: mvn site:announce"));
    }

    @Test
    void theServersPauseIsTakenFromItsIsoDate() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("X-RateLimit-Reset", "2026-11-24T09:05:00.000Z")
                .body("{\"error\":\"Too many requests\"}")
                .build());

        assertThat(mastodon(PLAIN).send(message(post), KEY))
                .isEqualTo(new SendResult.Deferred(
                        server.getHostName() + " asks to slow down: Too many requests", Duration.ofMinutes(5)));
    }

    @Test
    void aLinkCountsAsTheServerSaysAndATitleIsCutAtAWord() {
        var facts = new Facts(Map.of("characters", "40", "perLink", "23"));
        var longPost = post.withTitle("Seventeen letters and then more");

        var message = message(mastodon(PLAIN), longPost, facts);

        assertThat(message.text()).isEqualTo("Seventeen… " + LINK);
        assertThat(message.length()).isEqualTo(34);
        assertThat(message.shortened()).isTrue();
    }

    @Test
    void aWarningCountsToo() {
        var facts = new Facts(Map.of("characters", "40", "perLink", "23"));
        var style = new Mastodon.Style(null, "twelve chars", false);

        assertThat(message(mastodon(style), post.withTitle("Hello my dear"), facts)
                        .text())
                .isEqualTo("Hel… " + LINK);
    }

    @Test
    void aTitleDoesNotCallPeople() {
        var text = message(post.withTitle("What @Override and @a@b.example mean, me@example.org"))
                .text();

        assertThat(text).isEqualTo("What @\u2060Override and @\u2060a@b.example mean, me@example.org " + LINK);
    }

    @Test
    void whatItHasPostedCanBeEditedAndDeleted() {
        server.setDispatcher(fake);
        var mastodon = mastodon(PLAIN);
        var receipt = ((SendResult.Announced) mastodon.send(message(post), KEY)).receipt();

        var edited = mastodon.edit(receipt, message(post.withTitle("Other words")));
        var text = fake.status("1000").path("text").asString();
        var deleted = mastodon.delete(receipt);
        var again = mastodon.delete(receipt);

        assertThat(List.of(edited, deleted, again)).containsOnly(Optional.of(new SendResult.Announced(receipt)));
        assertThat(text).isEqualTo("Other words " + LINK);
        assertThat(fake.timeline).isEmpty();
    }

    @Test
    void aPictureIsUploadedWithItsDescriptionBeforeTheStatus() throws InterruptedException {
        var image = new Announcement.Image(server.url("/pictures/a b.png").uri(), "A kite — \"red\"");
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .body("PNG")
                .build());
        answer(202, "{\"id\":\"m1\",\"url\":null}");
        answer(206, "{}");
        answer(200, "{\"id\":\"m1\",\"url\":\"https://social.example/m1.png\"}");
        answer(200, "{\"id\":\"5\",\"url\":\"https://social.example/@ada/5\"}");

        var result = mastodon(new Mastodon.Style(null, null, true)).send(message(post.withImage(image)), KEY);

        assertThat(result).isInstanceOf(SendResult.Announced.class);
        var download = server.takeRequest();
        assertThat(download.getHeaders().get("Authorization")).isNull();
        var upload = String.valueOf(server.takeRequest().getBody().utf8());
        assertThat(upload)
                .contains("filename=\"a_b.png\"", "Content-Type: image/png\r\n\r\nPNG\r\n", "A kite — \"red\"");
        server.takeRequest();
        server.takeRequest();
        assertThat(server.takeRequest().getBody().utf8()).contains("\"media_ids\":[\"m1\"]");
    }

    @Test
    void aPictureOfItsOwnTakesThePlaceOfTheCard() {
        Mastodon attaching = mastodon(new Mastodon.Style(null, null, true));
        var image = new Announcement.Image(URI.create("https://blog.example/a.png"), "A");

        assertThat(attaching.below(post.withImage(image))).isEqualTo(Network.Below.PICTURE);
        assertThat(attaching.below(post)).isEqualTo(Network.Below.CARD);
        assertThat(mastodon(PLAIN).below(post.withImage(image))).isEqualTo(Network.Below.CARD);
    }

    @Test
    void aPictureThatCannotBeUploadedLeavesTheStatusUnsent() {
        var image = new Announcement.Image(server.url("/a.png").uri(), "");
        answer(200, "PNG");
        answer(503, "");

        var result = mastodon(new Mastodon.Style(null, null, true)).send(message(post.withImage(image)), KEY);

        assertThat(result).isInstanceOf(SendResult.Deferred.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    private Mastodon mastodon(Mastodon.Style style) {
        Server now = Mastodon.server(
                server.url("/").uri(), new ContractTest.Settings(Map.of(), Optional.of(FakeMastodon.TOKEN)));
        var access = new Server(
                now.address(),
                now.secrets(),
                now.sign(),
                now.token(),
                now.advice(),
                now.client(),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new Mastodon(access, style, style.attach() ? new MastodonMedia(access, duration -> {}) : null);
    }

    private Message message(Announcement announcement) {
        return message(mastodon(PLAIN), announcement);
    }

    private static Message message(Mastodon mastodon, Announcement announcement) {
        return message(mastodon, announcement, Facts.NONE);
    }

    private static Message message(Mastodon mastodon, Announcement announcement, Facts facts) {
        return ((Fit.Fits) mastodon.fit(announcement, new TextTemplate("{title} {link}"), facts)).message();
    }

    private void answer(int status, @Nullable String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body(String.valueOf(body))
                .build());
    }
}
