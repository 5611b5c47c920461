package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.ApiClient;
import dev.billet.http.Secret;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlueskyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final URI LINK = URI.create("https://blog.example/caf%C3%A9/");
    private static final IdempotencyKey KEY = new IdempotencyKey("0123456789abcdef0123456789abcdef", NOW, NOW);

    @StartStop
    final MockWebServer server = new MockWebServer();

    @StartStop
    final MockWebServer site = new MockWebServer();

    private final FakeBluesky fake = new FakeBluesky();
    private final Announcement post = Announcement.of("id-1", "Un café ☕", LINK, NOW)
            .withLanguage(Locale.FRANCE)
            .withDescription("Où le boire.");

    @BeforeEach
    void start() {
        server.setDispatcher(fake);
    }

    @Test
    void putsARecordWithFacetAndCardUnderItsOwnKey() {
        var result = bluesky().send(message(post), KEY);

        assertThat(result)
                .isEqualTo(new SendResult.Announced(new Receipt(
                        "at://did:plc:ada/app.bsky.feed.post/" + Tid.of(KEY),
                        URI.create("https://bsky.app/profile/did:plc:ada/post/" + Tid.of(KEY)),
                        Map.of("cid", "cid-" + Tid.of(KEY)))));
        assertThat(fake.timeline.values().iterator().next())
                .isEqualTo(JsonMapper.shared().readTree("""
                                {"$type":"app.bsky.feed.post","text":"Un café ☕ https://blog.example/caf%C3%A9/",
                                 "facets":[{"index":{"byteStart":13,"byteEnd":44},
                                   "features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://blog.example/caf%C3%A9/"}]}],
                                 "langs":["fr-FR"],
                                 "embed":{"$type":"app.bsky.embed.external","external":
                                   {"uri":"https://blog.example/caf%C3%A9/","title":"Un café ☕","description":"Où le boire."}},
                                 "createdAt":"2026-11-24T09:00:00.000Z"}
                                """));
    }

    @Test
    void sendingAgainMakesNoSecondPostEvenWithAnotherText() {
        var first = bluesky().send(message(post), KEY);

        var second = bluesky().send(message(post), KEY);
        var third = bluesky().send(message(post.withTitle("Un thé")), KEY);

        assertThat(List.of(second, third)).containsOnly(first);
        assertThat(fake.timeline).hasSize(1);
    }

    @Test
    void aLaterPartOfAThreadAnswersTheOneBeforeItWithoutACard() {
        var bluesky = bluesky();
        var first = ((SendResult.Announced) bluesky.send(message(post), KEY)).receipt();
        var to = new Threaded.ReplyTo(first, first);
        var key = new IdempotencyKey("aabb", NOW, NOW);
        var part = ((Fit.Fits) bluesky.fit(post, new TextTemplate("And then", false), Facts.NONE)).message();

        assertThat(bluesky.findReply("And then", to, key)).isEqualTo(new Lookup.Absent());
        var second = bluesky.reply(part, to, key);

        assertThat(bluesky.reply(part, to, key)).isEqualTo(second);
        assertThat(fake.timeline.get(Tid.of(key))).isEqualTo(JsonMapper.shared().readTree("""
                                {"$type":"app.bsky.feed.post","text":"And then","langs":["fr-FR"],
                                 "reply":{
                                   "root":{"uri":"at://did:plc:ada/app.bsky.feed.post/%1$s","cid":"cid-%1$s"},
                                   "parent":{"uri":"at://did:plc:ada/app.bsky.feed.post/%1$s","cid":"cid-%1$s"}},
                                 "createdAt":"2026-11-24T09:00:00.000Z"}
                                """.formatted(Tid.of(KEY))));
        assertThat(bluesky.findReply("And then", to, new IdempotencyKey("ccdd", NOW, NOW)))
                .isEqualTo(new Lookup.Found(((SendResult.Announced) second).receipt()));
        assertThat(bluesky.findReply("Else", to, new IdempotencyKey("ccdd", NOW, NOW)))
                .isEqualTo(new Lookup.Absent());
    }

    @Test
    void findsWhatIsThereByItsKeyOrByItsCard() {
        var bluesky = bluesky();
        var otherKey = new IdempotencyKey("ff", NOW, NOW);

        assertThat(bluesky.find(LINK, KEY)).isEqualTo(new Lookup.Absent());
        bluesky.send(message(post), KEY);

        assertThat(bluesky.find(URI.create("https://moved.example/"), KEY)).isInstanceOf(Lookup.Found.class);
        assertThat(bluesky.find(LINK, otherKey)).isInstanceOf(Lookup.Found.class);
        assertThat(bluesky.find(URI.create("https://blog.example/"), otherKey)).isEqualTo(new Lookup.Absent());
    }

    @ParameterizedTest
    @CsvSource({"true, refreshSession", "false, createSession"})
    void anExpiredSessionIsRenewedAndThePostIsMadeOnce(boolean refreshable, String how) {
        var bluesky = bluesky();
        bluesky.verify();
        fake.expire();
        fake.refreshable = refreshable;

        var result = bluesky.send(message(post), KEY);

        assertThat(result).isInstanceOf(SendResult.Announced.class);
        assertThat(fake.requests.subList(fake.requests.size() - 2, fake.requests.size()))
                .containsExactly(how, "putRecord");
    }

    @Test
    void aWrongPasswordIsSaidWithTheRemedy() {
        var bluesky = bluesky("wrong-word");

        assertThat(bluesky.verify())
                .isEqualTo(new Verification.Refused(
                        server.getHostName() + " refused the token (401): The message of AuthenticationRequired",
                        "Make a new app password under Settings > Privacy and security > App passwords, and put it where"
                                + " the account's token comes from. To test it: mvn site:accounts"));
        assertThat(bluesky.send(message(post), KEY)).isInstanceOf(SendResult.Rejected.class);
    }

    @Test
    void tellsWhoWeAre() {
        assertThat(bluesky().verify())
                .isEqualTo(new Verification.Accepted(
                        "@ada.example (https://bsky.app/profile/ada.example)",
                        new Facts(Map.of("did", "did:plc:ada"))));
    }

    @Test
    void aLoginWhoseAnswerIsLostHasPostedNothing() {
        server.setDispatcher(new QueueDispatcher());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(bluesky().send(message(post), KEY)).isInstanceOf(SendResult.Deferred.class);
    }

    @Test
    void aTextFitsInGraphemesAndInBytes() {
        var family = "👨‍👩‍👧‍👦".repeat(200);

        var message = message(post.withTitle(family));

        assertThat(message.text().getBytes(UTF_8).length).isLessThanOrEqualTo(3000);
        assertThat(message.length()).isLessThanOrEqualTo(300);
        assertThat(message.text()).endsWith("👨‍👩‍👧‍👦… " + LINK);
    }

    @Test
    void hashtagsAndOtherLinksAreMarkedWhereTheyAre() {
        var text = "Voilà (https://a.example/x), #Été #1 #a.b, C#. https://blog.example/caf%C3%A9/ #fin.";

        JsonNode facets = Facets.of(text, LINK);

        byte[] bytes = text.getBytes(UTF_8);
        assertThat(facets.values().stream()
                        .map(facet -> new String(
                                        bytes,
                                        facet.at("/index/byteStart").intValue(),
                                        facet.at("/index/byteEnd").intValue()
                                                - facet.at("/index/byteStart").intValue(),
                                        UTF_8)
                                + " = "
                                + facet.at("/features/0/uri")
                                        .asString(facet.at("/features/0/tag").asString(""))))
                .containsExactly(
                        "https://a.example/x = https://a.example/x",
                        "https://blog.example/caf%C3%A9/ = https://blog.example/caf%C3%A9/",
                        "#Été = Été",
                        "#a.b = a.b",
                        "#fin = fin");
    }

    @Test
    void aKeyIsAMomentInThirteenLettersThatSort() {
        assertThat(Tid.of(1795428000000000L, 5)).isEqualTo("3n2xuo4lu2227");
        assertThat(Tid.of(KEY)).matches("[234567a-j][234567a-z]{12}").isEqualTo(Tid.of(KEY));
        assertThat(Tid.of(new IdempotencyKey("01", NOW, NOW))).isNotEqualTo(Tid.of(new IdempotencyKey("02", NOW, NOW)));
        assertThat(Tid.of(new IdempotencyKey("ff", NOW, NOW)))
                .isLessThan(Tid.of(new IdempotencyKey("00", NOW.plusSeconds(1), NOW)));
        assertThat(Tid.of(new IdempotencyKey("ff", NOW, NOW)))
                .isEqualTo(Tid.of(new IdempotencyKey("ff", NOW, NOW.plusSeconds(9))));
    }

    @Test
    void aPictureThatIsSmallEnoughGoesIntoTheCardAsItIs() {
        site.enqueue(image("image/png", "PNG".getBytes(UTF_8)));

        bluesky()
                .send(
                        message(post.withImage(
                                new Announcement.Image(site.url("/a.png").uri(), "A cup"))),
                        KEY);

        assertThat(fake.blobs).containsExactly("PNG".getBytes(UTF_8));
        assertThat(fake.timeline
                        .values()
                        .iterator()
                        .next()
                        .at("/embed/external/thumb/ref/$link")
                        .asString())
                .isEqualTo("bafk3");
    }

    @Test
    void aPictureThatIsTooLargeIsMadeSmaller() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(noise(1500, 800), "png", bytes);
        site.enqueue(image("image/png", bytes.toByteArray()));

        bluesky()
                .send(
                        message(post.withImage(
                                new Announcement.Image(site.url("/a.png").uri(), "Noise"))),
                        KEY);

        assertThat(bytes.size()).isGreaterThan(1_000_000);
        assertThat(fake.blobs).singleElement().satisfies(blob -> {
            assertThat(blob.length).isLessThanOrEqualTo(1_000_000);
            assertThat(ImageIO.read(new ByteArrayInputStream(blob)).getWidth()).isLessThanOrEqualTo(1200);
        });
    }

    @ParameterizedTest
    @CsvSource({"404, image/png", "200, image/svg+xml", "200, image/png"})
    void aPictureThatCannotBeUsedLeavesTheCardWithoutOne(int status, String type) {
        site.enqueue(image(type, new byte[1_000_001]).newBuilder().code(status).build());

        var result = bluesky()
                .send(
                        message(post.withImage(
                                new Announcement.Image(site.url("/a").uri(), ""))),
                        KEY);

        assertThat(result).isInstanceOf(SendResult.Announced.class);
        assertThat(fake.blobs).isEmpty();
    }

    private static BufferedImage noise(int width, int height) {
        var random = new Random(1);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static MockResponse image(String type, byte[] bytes) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(new Buffer().write(bytes))
                .build();
    }

    private Bluesky bluesky() {
        return bluesky(FakeBluesky.PASSWORD);
    }

    private Bluesky bluesky(String password) {
        var client = new ApiClient();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Bluesky(
                new BlueskySession(server.url("/").uri(), "ada.example", new Secret(password), client, clock), client);
    }

    private Message message(Announcement announcement) {
        return ((Fit.Fits) bluesky().fit(announcement, new TextTemplate("{title} {link}"), Facts.NONE)).message();
    }
}
