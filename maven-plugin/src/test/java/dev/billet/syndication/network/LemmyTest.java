package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LemmyTest extends ContractTest<LemmyTest.Fake> {
    LemmyTest() {
        super(Lemmy.KIND, new Fake());
    }

    /** Lemmy's API: <a href="https://join-lemmy.org/docs/contributors/04-api.html">the contract</a>. */
    static final class Fake extends StrictServer {
        private final Map<String, JsonNode> posts = new LinkedHashMap<>();
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("server", home, "user", "ada", "community", "java@programming.dev");
        }

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/api/v3/post");
        }

        @Override
        MockResponse answer(Call call) {
            JsonNode body = call.json();
            if (call.is("POST", "/api/v3/user/login")) {
                boolean right = body.path("username_or_email").asString("").equals("ada")
                        && body.path("password").asString("").equals(TOKEN);
                return right
                        ? json(200, "{\"jwt\":\"jwt-of-ada\",\"registration_created\":false}")
                        : error(401, "incorrect_login");
            }
            if (!call.header("Authorization").equals("Bearer jwt-of-ada")) {
                return error(401, "not_logged_in");
            }
            return switch (call.method() + " " + call.path()) {
                case "GET /api/v3/site" ->
                    json(
                            200,
                            "{\"my_user\":{\"local_user_view\":{\"person\":{\"id\":7,\"name\":\"ada\"}}},"
                                    + "\"all_languages\":[{\"id\":0,\"code\":\"und\"},{\"id\":39,\"code\":\"fr\"}]}");
                case "GET /api/v3/community" ->
                    "java@programming.dev".equals(call.query().get("name"))
                            ? json(200, "{\"community_view\":{\"community\":{\"id\":12}}}")
                            : error(404, "couldnt_find_community");
                case "GET /api/v3/search" -> search(call.query().getOrDefault("q", ""));
                case "POST /api/v3/post" ->
                    body.path("community_id").asInt() == 12
                            ? keep(String.valueOf(80 + posts.size()), body)
                            : error(400, "couldnt_find_community");
                case "PUT /api/v3/post" -> keep(body.path("post_id").asString(""), body);
                case "POST /api/v3/post/delete" -> {
                    shown.remove(body.path("post_id").asString(""));
                    yield json(200, "{\"post_view\":{\"post\":{\"deleted\":true}}}");
                }
                default -> json(404, "{}");
            };
        }

        private MockResponse keep(String id, JsonNode body) {
            last = body;
            String name = body.path("name").asString("");
            if (name.length() < 3 || name.codePointCount(0, name.length()) > 200 || name.contains("\n")) {
                return error(400, "invalid_post_title");
            }
            if (!body.path("url").asString("").startsWith("https://")) {
                return error(400, "invalid_url");
            }
            posts.put(id, body);
            shown.put(id, name + " " + body.path("url").asString());
            return json(
                    200,
                    "{\"post_view\":{\"post\":{\"id\":" + id + ",\"ap_id\":\"https://lemmy.example/post/" + id
                            + "\"}}}");
        }

        private MockResponse search(String link) {
            ArrayNode found = JsonMapper.shared().createArrayNode();
            posts.forEach((id, body) -> {
                if (body.path("url").asString("").equals(link)) {
                    ObjectNode post = found.addObject().putObject("post");
                    post.put("id", Integer.parseInt(id))
                            .put("url", link)
                            .put("creator_id", 7)
                            .put("community_id", 12);
                    post.put("deleted", !shown.containsKey(id));
                }
            });
            return json(200, "{\"type_\":\"Url\",\"posts\":" + found + "}");
        }

        static MockResponse error(int status, String error) {
            return json(status, "{\"error\":\"" + error + "\"}");
        }
    }

    @Override
    MockResponse slowDown() {
        return Fake.error(400, "rate_limit_error")
                .newBuilder()
                .setHeader("Retry-After", "7")
                .build();
    }

    @Test
    void isALinkWithATitleAndADescriptionInTheArticlesLanguage() {
        Announcement post = post().withDescription("About *stars*");

        assertThat(announce(network(), post)).isEqualTo(new Receipt("80", URI.create(home() + "/post/80")));
        assertThat(fake.last.toString())
                .isEqualTo(
                        "{\"name\":\"Hello\",\"url\":\"" + LINK
                                + "\",\"body\":\"About \\\\*stars\\\\*\",\"nsfw\":false,\"community_id\":12,\"language_id\":39}");
    }

    @Test
    void canBeMarkedAsNotSafeForWork() {
        key("nsfw", "true");

        announce(network(), post());

        assertThat(fake.last.path("nsfw").asBoolean()).isTrue();
    }

    @Test
    void tellsWhoWeAre() {
        assertThat(network().verify()).isEqualTo(new Verification.Accepted("ada in java@programming.dev", Facts.NONE));
    }

    @Test
    void aCommunityThatTheServerDoesNotKnowIsSaid() {
        key("community", "jva@programming.dev");

        String remedy =
                "Write community: as name@server, and open it once with the account, so that its server knows it.";
        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (404): couldnt_find_community", remedy));
        assertThat(network().verify())
                .isEqualTo(
                        new Verification.Refused(http.getHostName() + " answers 404: couldnt_find_community", remedy));
    }

    @Test
    void theOwnWordsOfThePostAreTheTitle() {
        assertThat(message(network(), post(), "Read this: {title}\n{link}").payload())
                .contains("\"name\" : \"Read this: Hello\"");
    }
}
