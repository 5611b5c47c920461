package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.Secret;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TumblrTest extends ContractTest<TumblrTest.Fake> {
    TumblrTest() {
        super(Tumblr.KIND, new Fake());
    }

    /** Tumblr's API, version 2: <a href="https://www.tumblr.com/docs/en/api/v2">the contract</a>. */
    static final class Fake extends StrictServer {
        final Map<String, ObjectNode> posts = new LinkedHashMap<>();
        final Set<String> nonces = new HashSet<>();
        String address = "";
        String refresh = "refresh-0";
        String bearer = "";

        @Override
        public Map<String, String> keys(String home) {
            address = home;
            return new TreeMap<>(Map.of(
                    "server", home,
                    "blog", "notes",
                    "clientId", "consumer-1",
                    "clientSecret", "${env.consumer-secret}",
                    "tokenSecret", "${env.token-secret}"));
        }

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/v2/blog/notes/posts");
        }

        @Override
        MockResponse answer(Call call) {
            if (call.header("User-Agent").isEmpty()) {
                return error(403, "Forbidden", 0, "A User-Agent is required");
            }
            if (call.is("POST", "/v2/oauth2/token")) {
                return grant(call.form());
            }
            if (!isSigned(call) && !call.header("Authorization").equals("Bearer " + bearer)) {
                return error(401, "Unauthorized", 1016, "Unable to authorize");
            }
            return switch (call.method() + " " + call.path()) {
                case "GET /v2/user/info" ->
                    meta(
                            200,
                            "{\"user\":{\"name\":\"ada\",\"blogs\":[{\"name\":\"ada\",\"url\":\"https://ada.tumblr.com/\"},"
                                    + "{\"name\":\"notes\",\"url\":\"https://notes.example.org/\"}]}}");
                case "GET /v2/blog/notes/posts" -> list(call, "published");
                case "GET /v2/blog/notes/posts/draft" -> list(call, "draft");
                case "POST /v2/blog/notes/posts" -> create(call.json());
                case "POST /v2/blog/notes/post/delete" ->
                    delete(call.json().path("id").asString(""));
                default -> edit(call);
            };
        }

        private boolean isSigned(Call call) {
            Map<String, String> given = new TreeMap<>();
            for (String part :
                    call.header("Authorization").replaceFirst("^OAuth ", "").split(", ")) {
                String[] pair = part.split("=", 2);
                if (pair.length == 2) {
                    given.put(pair[0], URLDecoder.decode(pair[1].replace("\"", ""), UTF_8));
                }
            }
            String signature = given.remove("oauth_signature");
            StringBuilder query = new StringBuilder("?");
            call.query().forEach((k, v) -> query.append(OAuth1.encoded(k) + "=" + OAuth1.encoded(v) + "&"));
            OAuth1 oauth = new OAuth1(
                    new Secret("consumer-1"),
                    new Secret("consumer-secret"),
                    new Secret(TOKEN),
                    new Secret("token-secret"),
                    Clock.systemUTC());
            return TOKEN.equals(given.get("oauth_token"))
                    && nonces.add(given.getOrDefault("oauth_nonce", ""))
                    && oauth.signature(call.method(), URI.create(address + call.path() + query), given)
                            .equals(signature);
        }

        private MockResponse create(JsonNode body) {
            JsonNode content = body.path("content");
            if (!content.isArray()) {
                return error(400, "'content' must be an array", 8001, "");
            }
            for (JsonNode block : content) {
                String text = block.path("text").asString("");
                boolean good = switch (block.path("type").asString("")) {
                    case "text" -> block.has("text") && text.codePointCount(0, text.length()) <= 4096;
                    case "link" -> block.path("url").asString("").startsWith("http");
                    default -> false;
                };
                if (!good) {
                    return error(400, "The content of a block is not valid", 8001, "");
                }
            }
            if (!Set.of("published", "draft", "queue", "private")
                            .contains(body.path("state").asString("published"))
                    || body.has("tags") && !body.path("tags").isString()) {
                return error(400, "The parameters are not valid", 8001, "");
            }
            String id = String.valueOf(750_000_000_000_000_000L + posts.size());
            posts.put(id, ((ObjectNode) body.deepCopy()).put("id_string", id));
            show(id);
            return meta(201, "{\"id\":\"" + id + "\",\"state\":\"published\",\"display_text\":\"Posted\"}");
        }

        private void show(String id) {
            JsonNode content = posts.get(id).path("content");
            if (posts.get(id).path("state").asString("").equals("published")) {
                shown.put(
                        id,
                        content.at("/0/text").asString("") + " "
                                + content.at("/1/url").asString(""));
            }
        }

        private MockResponse edit(Call call) {
            String id = call.path().replace("/v2/blog/notes/posts/", "");
            if (!call.method().equals("PUT") || !posts.containsKey(id)) {
                return error(404, "Not Found", 0, "That post is not there");
            }
            posts.put(id, ((ObjectNode) call.json().deepCopy()).put("id_string", id));
            show(id);
            return meta(200, "{\"id\":\"" + id + "\"}");
        }

        private MockResponse delete(String id) {
            shown.remove(id);
            return posts.remove(id) == null
                    ? error(404, "Not Found", 0, "That post is not there")
                    : meta(200, "{\"id\":" + id + "}");
        }

        private MockResponse list(Call call, String state) {
            assertThat(call.query()).containsEntry("npf", "true");
            ObjectNode response = JsonMapper.shared().createObjectNode();
            var list = response.putArray("posts");
            posts.values().stream()
                    .filter(post -> post.path("state").asString("").equals(state))
                    .forEach(list::add);
            return meta(200, response.toString());
        }

        private MockResponse grant(Map<String, String> form) {
            boolean right = "refresh_token".equals(form.get("grant_type"))
                    && "consumer-1".equals(form.get("client_id"))
                    && "consumer-secret".equals(form.get("client_secret"))
                    && refresh.equals(form.get("refresh_token"));
            if (!right) {
                return json(401, "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid refresh token\"}");
            }
            refresh = "refresh-1";
            bearer = "access-1";
            return json(
                    200,
                    "{\"access_token\":\"access-1\",\"expires_in\":2520,\"id_token\":false,\"refresh_token\":\"refresh-1\","
                            + "\"scope\":\"basic write offline_access\",\"token_type\":\"bearer\"}");
        }

        private static MockResponse meta(int status, String response) {
            return json(status, "{\"meta\":{\"status\":" + status + ",\"msg\":\"OK\"},\"response\":" + response + "}");
        }

        static MockResponse error(int status, String title, int code, String detail) {
            ObjectNode answer = JsonMapper.shared().createObjectNode();
            answer.putObject("meta").put("status", status).put("msg", title);
            answer.putArray("response");
            answer.putArray("errors")
                    .addObject()
                    .put("title", title)
                    .put("code", code)
                    .put("detail", detail);
            return json(status, answer.toString());
        }
    }

    @Override
    MockResponse slowDown() {
        return Fake.error(429, "Limit Exceeded", 0, "");
    }

    @Override
    Duration pause() {
        return null;
    }

    @Test
    void isAPostOfTheWordsAndTheLinkWithItsTags() {
        Announcement post = post().withTags(List.of("static sites", "Java, and more"));

        Receipt receipt = announce(network(), post);

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        "750000000000000000", URI.create("https://www.tumblr.com/notes/750000000000000000")));
        assertThat(fake.posts.get(receipt.id()).toPrettyString()).isEqualTo("""
                        {
                          "content" : [ {
                            "type" : "text",
                            "text" : "Hello"
                          }, {
                            "type" : "link",
                            "url" : "%s"
                          } ],
                          "state" : "published",
                          "source_url" : "%s",
                          "tags" : "static sites,Java and more",
                          "id_string" : "750000000000000000"
                        }""".formatted(LINK, LINK));
    }

    @Test
    void aBlogThatTheTokenMayNotWriteToIsSaid() {
        key("blog", "staff");

        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        "the token may not post to staff, only to ada, notes",
                        "Write one of those as blog:, or get a token as the owner of staff."));
    }

    @Test
    void aBlogMayBeNamedByItsHost() {
        key("blog", "notes.example.org");

        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted("notes (https://notes.example.org/)", Facts.NONE));
    }

    @Test
    void aDraftIsFoundAndLeftToItsAuthor() {
        key("draft", "true");
        Network network = network();
        Receipt receipt = announce(network, post());

        assertThat(receipt).isEqualTo(new Receipt("750000000000000000", null));
        assertThat(fake.shown).isEmpty();
        assertThat(network.find(LINK, KEY)).isEqualTo(new Lookup.Found(receipt));
        assertThat(network.edit(receipt, message(network, post()))).isEmpty();
        assertThat(network.delete(receipt)).isEmpty();
    }

    @Test
    void aDayThatIsFullIsWaitedFor() {
        fake.next.add(Fake.error(403, "Forbidden", 8023, "You've exceeded your daily post limit."));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Deferred(
                        http.getHostName() + " answers 403: You've exceeded your daily post limit.", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | A bad block | Change what it names, then: mvn site:announce",
                "404 | Not Found | Write the name of the blog as blog:, as it stands in its address.",
            })
    void everyRefusalHasItsRemedy(int status, String title, String remedy) {
        fake.next.add(Fake.error(status, title, 8001, ""));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(
                        new SendResult.Rejected(http.getHostName() + " refuses it (" + status + "): " + title, remedy));
    }

    @Test
    void aTokenOfSiteLoginIsRenewedAndKeptBeforeItIsUsed() {
        List<String> kept = new ArrayList<>();
        Map<String, String> keys = keys();
        keys.remove("tokenSecret");
        String token = new OAuthToken(
                        new Secret("access-0"),
                        new Secret("refresh-0"),
                        Instant.now().minusSeconds(60))
                .written()
                .value();

        Network network = kind.connect()
                .apply(new Keeping(new Settings(keys, Optional.of(token)), Optional.of(secret -> {
                    kept.add(secret.value());
                    return true;
                })));
        announceVerified(network);

        assertThat(kept).singleElement().satisfies(text -> {
            OAuthToken fresh = OAuthToken.read(new Secret(text));
            assertThat(fresh.access().value()).isEqualTo("access-1");
            assertThat(fresh.refresh()).isEqualTo(new Secret("refresh-1"));
        });
    }

    private void announceVerified(Network network) {
        assertThat(network.verify())
                .isEqualTo(new Verification.Accepted("notes (https://notes.example.org/)", Facts.NONE));
        announce(network, post());
    }
}
