package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.syndication.IdempotencyKey;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FacebookTest extends ContractTest<FacebookTest.Fake> {
    FacebookTest() {
        super(Facebook.KIND, new Fake());
    }

    /** The Graph API: <a href="https://developers.facebook.com/docs/graph-api/reference/page/feed">the contract</a>. */
    static final class Fake extends StrictServer {
        private static final String PAGE = "1234567890";
        private static final String PAGE_TOKEN = "page-token-of-the-page";
        final Map<String, String> links = new LinkedHashMap<>();
        String scopes = "\"pages_show_list\",\"pages_read_engagement\",\"pages_manage_posts\"";
        long expires;
        boolean published = true;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("server", home, "page", "1234567890");
        }

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/v25.0/" + PAGE + "/feed");
        }

        @Override
        MockResponse answer(Call call) {
            if (call.query().containsKey("access_token") || call.query().containsKey("input_token")) {
                throw new AssertionError("a token in an address");
            }
            if (call.path().equals("/plugins/post.php")) {
                return StrictServer.text(
                        200,
                        published ? "<p>Hello</p>" : "<p>This Facebook post is no longer available. It may have…</p>");
            }
            String path = call.path().replaceFirst("^/v25\\.0/", "");
            if (path.equals(call.path())) {
                return error(400, 2635, 0, "You are calling a deprecated version of the Ads API");
            }
            String token = call.header("Authorization").replaceFirst("^Bearer ", "");
            if (!token.equals(TOKEN) && !token.equals(PAGE_TOKEN)) {
                return error(400, 190, 467, "Invalid OAuth access token - Cannot parse access token");
            }
            if (call.method().equals("GET") && path.equals(PAGE)) {
                return json(
                        200,
                        "{\"id\":\"" + PAGE
                                + "\",\"name\":\"Le club\",\"link\":\"https://www.facebook.com/leclub\",\"access_token\":\""
                                + PAGE_TOKEN + "\",\"category\":\"Sports club\"}");
            }
            if (call.method().equals("GET") && path.equals("42")) {
                return error(400, 100, 0, "(#100) Tried accessing nonexisting field (category) on node type (User)");
            }
            if (call.method().equals("POST") && path.isEmpty()) {
                return batch(call.form().getOrDefault("batch", "[]"));
            }
            if (!token.equals(PAGE_TOKEN)) {
                return error(403, 200, 0, "(#200) The user hasn't authorized the application to perform this action");
            }
            return call.method().equals("GET") ? list(path) : change(call, path);
        }

        private MockResponse change(Call call, String path) {
            if (path.equals(PAGE + "/feed")) {
                return post(call.form());
            }
            if (!shown.containsKey(path)) {
                return error(400, 100, 33, "Unsupported delete request. Object with ID '" + path + "' does not exist");
            }
            if (call.method().equals("DELETE")) {
                shown.remove(path);
                links.remove(path);
            } else {
                shown.put(path, call.form().getOrDefault("message", ""));
            }
            return json(200, "{\"success\":true}");
        }

        private MockResponse post(Map<String, String> form) {
            String message = form.getOrDefault("message", "");
            String link = form.getOrDefault("link", "");
            if (message.length() > 63_206) {
                return error(400, 100, 0, "(#100) param message is too long");
            }
            if (!link.startsWith("https://")) {
                return error(400, 100, 1609005, "The url you supplied is invalid");
            }
            if (shown.containsValue(message)) {
                return error(400, 506, 1455006, "Duplicate status message");
            }
            String id = PAGE + "_" + (900 + links.size());
            shown.put(id, message);
            links.put(id, link);
            return json(200, node(id).toString());
        }

        private ObjectNode node(String id) {
            return JsonMapper.shared()
                    .createObjectNode()
                    .put("id", id)
                    .put("permalink_url", "https://www.facebook.com/leclub/posts/" + id.substring(11));
        }

        private MockResponse list(String path) {
            assertThat(path).isEqualTo(PAGE + "/published_posts");
            ObjectNode list = JsonMapper.shared().createObjectNode();
            var data = list.putArray("data");
            shown.forEach((id, message) -> {
                ObjectNode post = node(id).put("message", message);
                post.putObject("attachments").putArray("data").addObject().put("unshimmed_url", links.get(id));
                data.add(post);
            });
            return json(200, list.toString());
        }

        private MockResponse batch(String batch) {
            JsonNode question = JsonMapper.shared().readTree(batch).path(0);
            assertThat(question.path("method").asString()).isEqualTo("GET");
            assertThat(URLDecoder.decode(question.path("relative_url").asString(), StandardCharsets.UTF_8))
                    .isEqualTo("debug_token?input_token=" + TOKEN);
            String body = "{\"data\":{\"app_id\":\"77\",\"type\":\"PAGE\",\"is_valid\":true,\"expires_at\":" + expires
                    + ",\"scopes\":[" + scopes + "]}}";
            return json(
                    200,
                    JsonMapper.shared()
                            .createArrayNode()
                            .add(JsonMapper.shared()
                                    .createObjectNode()
                                    .put("code", 200)
                                    .put("body", body))
                            .toString());
        }

        static MockResponse error(int status, int code, int subcode, String message) {
            ObjectNode body = JsonMapper.shared().createObjectNode();
            body.putObject("error")
                    .put("message", message)
                    .put("type", "OAuthException")
                    .put("code", code)
                    .put("error_subcode", subcode)
                    .put("fbtrace_id", "A3Hw");
            return json(status, body.toString());
        }
    }

    @Override
    MockResponse slowDown() {
        return throttled(32);
    }

    private static MockResponse throttled(int code) {
        return Fake.error(403, code, 0, "(#" + code + ") Page request limit reached")
                .newBuilder()
                .setHeader(
                        "X-Business-Use-Case-Usage",
                        "{\"1234567890\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,"
                                + "\"estimated_time_to_regain_access\":3}]}")
                .build();
    }

    @Override
    Duration pause() {
        return Duration.ofMinutes(3);
    }

    /** The link is the card. */
    @Override
    String seen(Announcement post) {
        return post.title();
    }

    @Test
    void sendsTheLinkAsTheCardAndTheTextWithoutIt() {
        Network network = network();

        Receipt receipt = announce(network, post());

        assertThat(receipt)
                .isEqualTo(new Receipt("1234567890_900", URI.create("https://www.facebook.com/leclub/posts/900")));
        assertThat(fake.links).containsExactly(Map.entry("1234567890_900", LINK.toString()));
        assertThat(message(network, post(), "New: {title}: {link}").text()).isEqualTo("New: Hello");
    }

    @Test
    void onePersonsTokenServesSeveralPagesSinceEachHasItsOwn() {
        announce(network(), post());

        assertThat(fake.requests).containsExactly("GET /v25.0/1234567890", "POST /v25.0/1234567890/feed");
    }

    @Test
    void tellsWhoWeAreAndThatTheTokenDoesNotEnd() {
        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted(
                        "Le club (https://www.facebook.com/leclub)", Facts.NONE, Validity.UNTOLD));
    }

    @Test
    void tellsWhenTheTokenEndsWhatItLacksAndThatTheAppIsNotPublished() {
        announce(network(), post());
        fake.expires = 1_800_000_000;
        fake.scopes = "\"pages_manage_posts\"";
        fake.published = false;

        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted(
                        "Le club (https://www.facebook.com/leclub)",
                        Facts.NONE,
                        new Validity(
                                Instant.ofEpochSecond(1_800_000_000),
                                List.of("pages_read_engagement"),
                                List.of("the Page's newest post, https://www.facebook.com/leclub/posts/900, is shown to"
                                        + " nobody who is not logged in. An app that is not published posts for its own"
                                        + " people only: publish it under My Apps > App settings, with a privacy"
                                        + " policy."))));
    }

    @Test
    void aTokenThatMayNotPostIsRefusedBeforeAnythingIsSent() {
        fake.scopes = "\"pages_show_list\"";

        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        "the token lacks the permission pages_manage_posts",
                        "Make one that has it, in the Graph API Explorer, and put it where the account's token comes from."
                                + " To test it: mvn site:accounts"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80001})
    void itsThrottlingIsKnownByCodeWhateverTheStatus(int code) {
        fake.next.add(throttled(code));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Deferred(
                        http.getHostName() + " asks to slow down: " + http.getHostName() + " answers 403: (#" + code
                                + ") Page request limit reached",
                        Duration.ofMinutes(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anErrorThatSaysNothingMayHavePosted(int code) {
        fake.next.add(Fake.error(400, code, 99, "An unknown error has occurred."));

        assertThat(network().send(message(post()), KEY)).isInstanceOf(SendResult.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "190 | 460 | The password was changed, which ends all tokens. Make a new one and put it where the account's token comes from. To test it: mvn site:accounts",
                "190 | 463 | It has run out. Make one that does not, a Page token from a long-lived one, and put it where the account's token comes from. To test it: mvn site:accounts",
                "190 | 467 | Make a new one in the Graph API Explorer and put it where the account's token comes from. To test it: mvn site:accounts",
                "200 |   0 | Give the token pages_manage_posts and pages_read_engagement, and its owner the right to write on the Page; a new token has the new rights. Put it where the account's token comes from. To test it: mvn site:accounts",
                "368 |   0 | Facebook has blocked the Page or the app for a while. Look at the Page's Support Inbox, then: mvn site:announce",
                "100 |   0 | Change what it names, then: mvn site:announce",
            })
    void everyRefusalHasItsRemedy(int code, int subcode, String remedy) {
        fake.next.add(Fake.error(400, code, subcode, "It says no."));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(http.getHostName() + " refuses it (400): It says no.", remedy));
    }

    @Test
    void aDuplicateIsLookedForAndFound() {
        Network network = network();
        Receipt first = announce(network, post());

        assertThat(network.send(message(post()), KEY)).isEqualTo(new SendResult.Announced(first));
        assertThat(fake.shown).hasSize(1);
    }

    @Test
    void aDuplicateOfAnotherPostIsForTheAuthorToChange() {
        Network network = network();
        announce(network, post());
        Announcement other = Announcement.of("id-2", "Hello", URI.create("https://blog.example/other/"), NOW);

        assertThat(network.send(message(other), new IdempotencyKey("k2", NOW, NOW)))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (400): Duplicate status message",
                        "Facebook has this very text already, but not on the Page. Give the post another text with"
                                + " announce: in its front matter, then: mvn site:announce"));
    }

    @Test
    void theNumberOfAPersonIsNoPage() {
        key("page", "42");

        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        http.getHostName()
                                + " answers 400: (#100) Tried accessing nonexisting field (category) on node type (User)",
                        "Write the number of a Page as page:, one that the token's owner may write to. A personal profile or"
                                + " a group cannot be announced on."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile | profile: Facebook has let no program post to a personal profile since August 2018. Share the link by hand; mvn site:preview has a link for it",
                "group   | group: Facebook has let no program post to a group since April 2024. Share the link by hand; mvn site:preview has a link for it",
            })
    void aProfileOrAGroupIsRefusedWithWhatToDoInstead(String key, String message) {
        assertThatThrownBy(() -> Facebook.KIND.connect().apply(new Settings(Map.of(key, "ada"), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aPageIsNamedByItsNumber() {
        assertThatThrownBy(
                        () -> Facebook.KIND.connect().apply(new Settings(Map.of("page", "leclub"), Optional.empty())))
                .hasMessage(
                        "page: the number of a Page is needed, such as \"1234567890\", which its About section shows");
    }
}
