package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MicropubTest extends ContractTest<MicropubTest.Fake> {
    MicropubTest() {
        super(Micropub.KIND, new Fake());
    }

    /** A site with Micropub: <a href="https://www.w3.org/TR/micropub/">the contract</a>. */
    static final class Fake extends StrictServer {
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("endpoint", home + "/micropub");
        }

        @Override
        boolean announces(Call call) {
            return call.json().has("type");
        }

        @Override
        MockResponse answer(Call call) {
            if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
                return json(401, "{\"error\":\"unauthorized\",\"error_description\":\"The token is not known\"}");
            }
            if (call.method().equals("GET")) {
                return "config".equals(call.query().get("q")) ? json(200, "{\"destination\":[]}") : json(400, "{}");
            }
            JsonNode body = call.json();
            String url = body.path("url").asString("");
            return switch (body.path("action").asString("")) {
                case "" -> create(body);
                case "update" -> {
                    shown.put(url, rendered(body.at("/replace/content/0/html").asString("")));
                    yield new MockResponse.Builder().code(204).build();
                }
                case "delete" ->
                    new MockResponse.Builder()
                            .code(shown.remove(url) == null ? 404 : 204)
                            .build();
                default -> json(400, "{\"error\":\"invalid_request\"}");
            };
        }

        private MockResponse create(JsonNode body) {
            last = body;
            if (!body.at("/type/0").asString("").equals("h-entry")
                    || !body.at("/properties/content").isArray()) {
                return json(400, "{\"error\":\"invalid_request\"}");
            }
            String url = "https://ada.example/" + shown.size();
            shown.put(url, rendered(body.at("/properties/content/0/html").asString("")));
            return new MockResponse.Builder()
                    .code(202)
                    .setHeader("Location", url)
                    .build();
        }

        private static String rendered(String html) {
            boolean linked = Jsoup.parse(html).select("a").stream()
                    .allMatch(a -> a.attr("href").equals(a.text()));
            return linked ? Jsoup.parse(html).text() : "MARKUP";
        }
    }

    @Override
    MockResponse slowDown() {
        return new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "7")
                .build();
    }

    @Test
    void saysWhereThePostIs() {
        assertThat(announce(network(), post()))
                .isEqualTo(new Receipt("https://ada.example/0", URI.create("https://ada.example/0")));
    }

    @Test
    void canBeADraftOnOneOfSeveralBlogsWithTags() {
        key("draft", "true");
        key("blog", "https://ada.micro.blog/");

        Receipt receipt = announce(network(), post().withTags(List.of("Java", "static sites")));

        assertThat(receipt).isEqualTo(new Receipt("https://ada.example/0", null));
        assertThat(fake.last.at("/properties/post-status/0").asString()).isEqualTo("draft");
        assertThat(fake.last.at("/properties/category").toString()).isEqualTo("[\"Java\",\"static sites\"]");
        assertThat(fake.last.path("mp-destination").asString()).isEqualTo("https://ada.micro.blog/");
    }

    @Test
    void aTokenThatMayNotPostIsSaid() {
        fake.next.add(StrictServer.json(
                403, "{\"error\":\"insufficient_scope\",\"error_description\":\"create is missing\"}"));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (403): create is missing",
                        "Make a new app token, on micro.blog under Account, App tokens, and put it where the account's token"
                                + " comes from. To test it: mvn site:accounts"));
    }
}
