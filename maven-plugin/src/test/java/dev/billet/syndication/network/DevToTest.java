package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DevToTest extends ContractTest<DevToTest.Fake> {
    DevToTest() {
        super(DevTo.KIND, new Fake());
    }

    /** Forem's API: <a href="https://developers.forem.com/api/v1">the contract</a>. */
    static final class Fake extends StrictServer {
        final Map<String, ObjectNode> articles = new LinkedHashMap<>();

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/api/articles");
        }

        @Override
        MockResponse answer(Call call) {
            if (call.header("User-Agent").isEmpty()) {
                return json(403, "{\"error\":\"Forbidden\",\"status\":403}");
            }
            if (!call.header("api-key").equals(TOKEN)) {
                return json(401, "{\"error\":\"unauthorized\",\"status\":401}");
            }
            if (!call.header("Accept").equals("application/vnd.forem.api-v1+json")) {
                return json(406, "{\"error\":\"not acceptable\",\"status\":406}");
            }
            if (call.is("GET", "/api/users/me")) {
                return json(200, "{\"id\":7,\"username\":\"ada\"}");
            }
            if (call.is("GET", "/api/articles/me/all")) {
                ArrayNode all = JsonMapper.shared().createArrayNode();
                articles.values().forEach(all::add);
                return json(200, all.toString());
            }
            JsonNode article = call.json().path("article");
            if (call.is("POST", "/api/articles")) {
                return create(article);
            }
            String id = call.path().replace("/api/articles/", "");
            if (!call.method().equals("PUT") || !articles.containsKey(id)) {
                return json(404, "{\"error\":\"not found\",\"status\":404}");
            }
            ((ObjectNode) articles.get(id)).setAll((ObjectNode) article);
            return show(id, 200);
        }

        private MockResponse create(JsonNode article) {
            String canonical = article.path("canonical_url").asString("");
            boolean taken = articles.values().stream()
                    .anyMatch(it -> it.path("canonical_url").asString("").equals(canonical)
                            && it.path("published").asBoolean());
            if (taken) {
                return json(
                        422,
                        "{\"error\":\"Canonical url has already been taken. Email support@dev.to for further details.\",\"status\":422}");
            }
            String title = article.path("title").asString("");
            if (title.isBlank() || title.codePointCount(0, title.length()) > 128) {
                return json(422, "{\"error\":\"Title is too long (maximum is 128 characters)\",\"status\":422}");
            }
            if (article.path("tags").size() > 4) {
                return json(422, "{\"error\":\"Tag list exceed the maximum of 4 tags\",\"status\":422}");
            }
            for (JsonNode tag : article.path("tags")) {
                if (!tag.asString("").matches("[\\p{L}\\p{N}]+")) {
                    return json(
                            422,
                            "{\"error\":\"Tag contains non-alphanumeric or prohibited unicode characters\",\"status\":422}");
                }
            }
            String body = article.path("body_markdown").asString("");
            if (body.startsWith("---")
                    || body.replaceAll("(?s)```.*?```|`[^`]*`", "").contains("{%")) {
                return json(422, "{\"error\":\"Liquid syntax error\",\"status\":422}");
            }
            String id = String.valueOf(100 + articles.size());
            ObjectNode kept = ((ObjectNode) article.deepCopy()).put("id", Integer.parseInt(id));
            articles.put(id, kept.put("url", "https://dev.to/ada/" + id));
            return show(id, 201);
        }

        private MockResponse show(String id, int status) {
            ObjectNode article = articles.get(id);
            if (article.path("published").asBoolean()) {
                shown.put(
                        id,
                        article.path("title").asString() + " "
                                + article.path("canonical_url").asString());
            } else {
                shown.remove(id);
            }
            return json(status, article.toString());
        }
    }

    @Override
    MockResponse slowDown() {
        return StrictServer.json(429, "{\"error\":\"Rate limit reached, try again in 7 seconds\",\"status\":429}")
                .newBuilder()
                .setHeader("Retry-After", "7")
                .build();
    }

    @Test
    void theWholePostGoesThereWithItsOriginal() {
        Announcement post = post().withDescription("In one sentence")
                .withTags(List.of("Java", "static sites", "Café", "x", "y"))
                .withImage(new Announcement.Image(URI.create("https://blog.example/card.png"), "A card"))
                .withArticle(
                        () -> Optional.of(
                                "<p>Read <a href=\"https://blog.example/a/\">this</a>, {% tag %} and <code>{% code %}</code>.</p>"
                                        + "<h2 id=\"x\">Two</h2>"
                                        + "<pre tabindex=\"0\"><code class=\"language-java\">int a = 1;\nint b;\n</code></pre>"
                                        + "<figure><img src=\"https://blog.example/p.png\" alt=\"A picture\"><figcaption>Said</figcaption></figure>"));

        Receipt receipt = announce(network(), post);

        assertThat(receipt).isEqualTo(new Receipt("100", URI.create("https://dev.to/ada/100")));
        JsonNode article = fake.articles.get("100");
        assertThat(article.path("body_markdown").asString()).isEqualTo("""
                        Read [this](https://blog.example/a/), {&#37; tag %} and `{% code %}`.

                        ## Two

                        ```java
                        int a = 1;
                        int b;
                        ```

                        ![A picture](https://blog.example/p.png)

                        Said
                        """);
        assertThat(article.path("canonical_url").asString()).isEqualTo(LINK.toString());
        assertThat(article.path("description").asString()).isEqualTo("In one sentence");
        assertThat(article.path("main_image").asString()).isEqualTo("https://blog.example/card.png");
        assertThat(article.path("tags").toString()).isEqualTo("[\"java\",\"staticsites\",\"café\",\"x\"]");
    }

    @Test
    void aDraftHasNoAddressForOthers() {
        key("draft", "true");
        key("organization", "42");

        assertThat(announce(network(), post())).isEqualTo(new Receipt("100", null));
        assertThat(fake.articles.get("100").path("published").asBoolean()).isFalse();
        assertThat(fake.articles.get("100").path("organization_id").asInt()).isEqualTo(42);
        assertThat(fake.shown).isEmpty();
    }

    @Test
    void anArticleThatIsThereAlreadyIsOurs() {
        Receipt first = announce(network(), post());

        SendResult second = network().send(message(post()), new IdempotencyKey("another", NOW, NOW));

        assertThat(second).isEqualTo(new SendResult.Announced(first));
        assertThat(fake.articles).hasSize(1);
    }

    @Test
    void withoutATextThereIsTheDescriptionAndTheLink() {
        announce(network(), post().withDescription("In one sentence"));

        assertThat(fake.articles.get("100").path("body_markdown").asString())
                .isEqualTo("In one sentence\n\n<" + LINK + ">\n");
    }
}
