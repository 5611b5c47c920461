package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.Secret;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkedInTest extends ContractTest<LinkedInTest.Fake> {
    LinkedInTest() {
        super(LinkedIn.KIND, new Fake());
    }

    /** The Posts API: <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api">the contract</a>. */
    static final class Fake extends StrictServer {
        private static final Set<String> PATCHED = Set.of("commentary");
        final List<JsonNode> posts = new ArrayList<>();
        String inspection = "";
        String home = "";
        boolean uploaded;

        @Override
        public Map<String, String> keys(String home) {
            this.home = home;
            return Map.of("server", home);
        }

        @Override
        public boolean takesPictures() {
            return true;
        }

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/rest/posts");
        }

        @Override
        MockResponse answer(Call call) {
            if (call.is("GET", "/picture.png")) {
                return TrueTimeline.picture();
            }
            if (call.is("POST", "/oauth/v2/introspectToken")) {
                assertThat(call.form())
                        .isEqualTo(Map.of("client_id", "app-1", "client_secret", "app-secret", "token", TOKEN));
                return json(200, inspection);
            }
            if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
                return error(401, "INVALID_ACCESS_TOKEN", "Invalid access token");
            }
            if (call.is("GET", "/v2/userinfo")) {
                return json(200, "{\"sub\":\"abc\",\"name\":\"Ada Writer\",\"given_name\":\"Ada\"}");
            }
            if (call.is("PUT", "/dms-uploads/1")) {
                uploaded = true;
                return text(201, "");
            }
            if (!call.header("LinkedIn-Version").equals("202605")) {
                return call.header("LinkedIn-Version").equals("null")
                        ? error(
                                400,
                                "VERSION_MISSING",
                                "A version must be present. Please specify a version by adding the LinkedIn-Version header.")
                        : error(
                                426,
                                "NONEXISTENT_VERSION",
                                "Requested version " + call.header("LinkedIn-Version") + " is not active");
            }
            if (!call.header("X-Restli-Protocol-Version").equals("2.0.0")) {
                return error(400, "ILLEGAL_ARGUMENT", "Invalid Restli protocol version");
            }
            if (call.is("POST", "/rest/images")) {
                assertThat(call.query()).containsEntry("action", "initializeUpload");
                assertThat(call.json().at("/initializeUploadRequest/owner").asString())
                        .isEqualTo("urn:li:person:abc");
                return json(
                        200,
                        "{\"value\":{\"uploadUrl\":\"" + home + "/dms-uploads/1\",\"image\":\"urn:li:image:C4\"}}");
            }
            if (call.is("POST", "/rest/posts")) {
                return post(call.json());
            }
            return change(call, URLDecoder.decode(call.path().replace("/rest/posts/", ""), StandardCharsets.UTF_8));
        }

        private MockResponse post(JsonNode body) {
            String commentary = body.path("commentary").asString("");
            if (!body.path("author").asString("").matches("urn:li:(person|organization):\\w+")
                    || !Set.of("PUBLIC", "CONNECTIONS", "LOGGED_IN")
                            .contains(body.path("visibility").asString(""))
                    || !body.path("lifecycleState").asString("").equals("PUBLISHED")
                    || !body.at("/distribution/feedDistribution").asString("").equals("MAIN_FEED")
                    || !body.at("/distribution/targetEntities").isArray()) {
                return error(422, "ILLEGAL_ARGUMENT", "ERROR :: something is missing");
            }
            JsonNode article = body.at("/content/article");
            if (!article.path("source").asString("").startsWith("https://")
                    || article.path("title").asString("").isEmpty()
                    || article.path("title").asString("").length() > 400) {
                return error(422, "INVALID_CONTENT", "ERROR :: /content/article");
            }
            if (plain(commentary).length() > 3000) {
                return error(422, "FIELD_LENGTH_TOO_LONG", "ERROR :: /commentary :: too long");
            }
            String text = plain(commentary);
            for (Map.Entry<String, String> earlier : shown.entrySet()) {
                if (earlier.getValue().equals(text)) {
                    return duplicate(earlier.getKey());
                }
            }
            String urn = "urn:li:share:" + (7000 + posts.size());
            posts.add(body);
            shown.put(urn, text);
            return new MockResponse.Builder()
                    .code(201)
                    .setHeader("x-restli-id", urn)
                    .build();
        }

        private MockResponse change(Call call, String urn) {
            if (!shown.containsKey(urn)) {
                return error(404, "NOT_FOUND", "Could not find entity");
            }
            if (call.method().equals("DELETE")) {
                shown.remove(urn);
                return new MockResponse.Builder().code(204).build();
            }
            JsonNode changes = call.json().at("/patch/$set");
            if (!call.header("X-RestLi-Method").equals("PARTIAL_UPDATE")
                    || !changes.propertyNames().equals(PATCHED)) {
                return error(400, "ILLEGAL_ARGUMENT", "Cannot update these fields");
            }
            shown.put(urn, plain(changes.path("commentary").asString()));
            return new MockResponse.Builder().code(204).build();
        }

        /** As LinkedIn reads it: what is not escaped ends the post there, and nobody is told. */
        static String plain(String little) {
            StringBuilder text = new StringBuilder();
            String rest = little.replaceAll("\\{hashtag\\|\\\\#\\|((?:\\\\.|[^}])*)}", "\\\\#$1");
            for (int i = 0; i < rest.length(); i++) {
                char c = rest.charAt(i);
                if (c == '\\' && i + 1 < rest.length()) {
                    text.append(rest.charAt(++i));
                } else if ("|{}@[]()<>#\\*_~".indexOf(c) >= 0) {
                    return text.toString();
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }

        static MockResponse duplicate(String urn) {
            return json(
                    422,
                    "{\"message\":\"Content is a duplicate of " + urn + "\",\"errorDetails\":{\"inputErrors\":[{"
                            + "\"description\":\"Content is a duplicate\",\"code\":\"DUPLICATE_POST\"}]},\"status\":422}");
        }

        static MockResponse error(int status, String code, String message) {
            return json(
                    status,
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("message", message)
                            .put("code", code)
                            .put("status", status)
                            .toString());
        }
    }

    @Override
    MockResponse slowDown() {
        return Fake.error(
                429, "TOO_MANY_REQUESTS", "Resource level throttle limit for calls to this resource is reached.");
    }

    @Override
    @Nullable
    Duration pause() {
        return null;
    }

    @Override
    String seen(Announcement post) {
        return post.title();
    }

    @Test
    void sendsTheCardAndTheTextWithoutTheLink() {
        Receipt receipt = announce(network(), post().withDescription("How it began (1)"));

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        "urn:li:share:7000", URI.create("https://www.linkedin.com/feed/update/urn:li:share:7000/")));
        assertThat(fake.posts).singleElement().isEqualTo(JsonMapper.shared().readTree("""
                        {"commentary":"Hello","visibility":"PUBLIC",
                         "distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],"thirdPartyDistributionChannels":[]},
                         "content":{"article":{"source":"https://blog.example/2026/11/hello_world/?a=1&b=*2*","title":"Hello",
                                               "description":"How it began (1)"}},
                         "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false,"author":"urn:li:person:abc"}
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"a | b\"                      | \"a \\| b\"",
                "Why (not)? {x} [y] <z> ~ * _ \\ @ada | Why \\(not\\)? \\{x\\} \\[y\\] \\<z\\> \\~ \\* \\_ \\\\ \\@ada",
                "C# and #1 and #java17          | \"C\\# and \\#1 and {hashtag|\\#|java17}\"",
                "#été_2026                      | \"{hashtag|\\#|été\\_2026}\"",
                "See https://x.example/a_b?(c)#d now | See https://x.example/a_b?%28c%29#d now",
            })
    void escapesEachSignOfTheLittleText(String text, String little) {
        assertThat(LittleText.of(text)).isEqualTo(little);
    }

    @Test
    void aDuplicateCarriesTheFirstOnesName() {
        fake.next.add(Fake.duplicate("urn:li:share:7295588489876647936"));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Announced(new Receipt(
                        "urn:li:share:7295588489876647936",
                        URI.create("https://www.linkedin.com/feed/update/urn:li:share:7295588489876647936/"))));
    }

    @Test
    void theCardsPictureIsUploadedAndWaitedFor() {
        List<Duration> pauses = new ArrayList<>();
        Network network = new LinkedIn(new Settings(keys(), Optional.of(TOKEN)), pauses::add);

        announce(network, post().withImage(new Announcement.Image(URI.create(home() + "/picture.png"), "A picture")));

        assertThat(fake.uploaded).isTrue();
        assertThat(fake.posts.get(0).at("/content/article/thumbnail").asString())
                .isEqualTo("urn:li:image:C4");
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aPictureThatDoesNotAnswerHoldsUpNothing() {
        announce(network(), post().withImage(new Announcement.Image(URI.create(home() + "/missing.png"), "A picture")));

        assertThat(fake.posts.get(0).at("/content/article").has("thumbnail")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "426 | NONEXISTENT_VERSION | Requested version 202605 is not active | LinkedIn has switched off the version 202605 of its API. Give the account the newest, as version: \"2026MM\", or update Billet.",
                "403 | ACCESS_DENIED | Not enough permissions to access: partnerApiPostsExternal.CREATE | Add the product \"Share on LinkedIn\" to the app, then get a new token: mvn site:login",
                "422 | FIELD_LENGTH_TOO_LONG | ERROR :: /commentary :: too long | Change what it names, then: mvn site:announce",
            })
    void everyRefusalHasItsRemedy(int status, String code, String message, String remedy) {
        fake.next.add(Fake.error(status, code, message));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (" + status + "): " + message, remedy));
    }

    @Test
    void aTokenThatHasEndedIsReplacedByLogin() {
        fake.next.add(Fake.error(401, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired"));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refused the token (401): The token used in the request has expired",
                        "Get a new one with mvn site:login -Dsite.account=club, and put it where the account's token comes"
                                + " from. To test it: mvn site:accounts"));
    }

    @Test
    void anotherVersionIsTheAccountsToChoose() {
        key("version", "202501");

        assertThat(network().send(message(post()), KEY))
                .isInstanceOfSatisfying(
                        SendResult.Rejected.class,
                        it -> assertThat(it.reason())
                                .isEqualTo(http.getHostName()
                                        + " refuses it (426): Requested version 202501 is not active"));
    }

    @Test
    void saysThatTheEndOfABareTokenIsNotKnown() {
        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted(
                        "Ada Writer (urn:li:person:abc)",
                        Facts.NONE,
                        new Validity(
                                null,
                                List.of(),
                                List.of(
                                        "LinkedIn's tokens end after 60 days, and when this one does is not known. Get it with"
                                                + " site:login, or give the account clientId: and clientSecret:, and it will be"
                                                + " said."))));
    }

    @Test
    void knowsTheEndOfATokenOfLogin() {
        Instant ends = Instant.ofEpochSecond(1_800_000_000);
        String token = new OAuthToken(new Secret(TOKEN), null, ends).written().value();
        Network network = kind.connect().apply(new Settings(keys(), Optional.of(token)));

        assertThat(network.verify())
                .isEqualTo(
                        new Verification.Accepted("Ada Writer (urn:li:person:abc)", Facts.NONE, Validity.until(ends)));
    }

    @Test
    void asksForTheEndOfATokenWhereTheAppIsKnown() {
        key("clientId", "app-1");
        key("clientSecret", "${env.app-secret}");
        fake.inspection = "{\"active\":true,\"status\":\"active\",\"scope\":\"openid,profile,w_member_social\","
                + "\"expires_at\":1800000000}";

        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted(
                        "Ada Writer (urn:li:person:abc)",
                        Facts.NONE,
                        Validity.until(Instant.ofEpochSecond(1_800_000_000))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"active\":false,\"status\":\"expired\"} | the token is expired | Get a new one with mvn site:login -Dsite.account=club, and put it where the account's token comes from. To test it: mvn site:accounts",
                "{\"active\":true,\"scope\":\"openid,profile\"} | the token lacks the permission w_member_social | Add the product \"Share on LinkedIn\" to the app, then get a new token: mvn site:login",
            })
    void whatTheAppIsToldAgainstTheTokenIsSaid(String inspection, String reason, String remedy) {
        key("clientId", "app-1");
        key("clientSecret", "${env.app-secret}");
        fake.inspection = inspection;

        assertThat(network().verify()).isEqualTo(new Verification.Refused(reason, remedy));
    }

    @Test
    void anOrganisationPostsInItsOwnName() {
        key("organization", "1234");
        key("visibility", "connections");

        announce(network(), post());

        assertThat(fake.posts.get(0).path("author").asString()).isEqualTo("urn:li:organization:1234");
        assertThat(fake.posts.get(0).path("visibility").asString()).isEqualTo("CONNECTIONS");
    }
}
