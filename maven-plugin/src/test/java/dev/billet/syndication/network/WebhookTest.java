package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.http.ApiClient;
import dev.billet.http.Secret;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final IdempotencyKey KEY = new IdempotencyKey("k1", NOW, NOW);

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final Announcement post = Announcement.of(
                    "id-1", "He said \"hi\" {link} \\", URI.create("https://blog.example/a/"), NOW)
            .withLanguage(Locale.ENGLISH)
            .withTags(List.of("java", "static sites"));

    @Test
    void sendsJsonThatNoTitleCanBreak() throws InterruptedException {
        answer("{}");

        webhook(Webhook.Form.DEFAULT, null).send(message(Webhook.Form.DEFAULT), KEY);

        var request = server.takeRequest();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("k1");
        assertThat(request.getHeaders().get("X-Key")).isEqualTo("header-secret");
        assertThat(JsonMapper.shared().readTree(String.valueOf(request.getBody().utf8())))
                .isEqualTo(JsonMapper.shared().readTree("""
                                {"text":"He said \\"hi\\" {link} \\\\ https://blog.example/a/",
                                 "title":"He said \\"hi\\" {link} \\\\",
                                 "link":"https://blog.example/a/","description":"","tags":"java, static sites",
                                 "author":"","language":"en","image":"","published":"2026-11-24T09:00:00Z","post":"id-1"}
                                """));
    }

    @Test
    void sendsABodyOfTheAuthorsAndSignsIt() throws InterruptedException {
        answer("ok");
        var form = form("payload={\"text\": \"{title}\", \"other\": {x}}", "text/plain", null, null);

        webhook(form, new Secret("sign-key")).send(message(form), KEY);

        var request = server.takeRequest();
        var body = String.valueOf(request.getBody().utf8());
        assertThat(body).isEqualTo("payload={\"text\": \"He said \"hi\" {link} \\\", \"other\": {x}}");
        assertThat(request.getHeaders().get("Billet-Signature"))
                .isEqualTo("sha256=" + Webhook.hmac(new Secret("sign-key"), body.getBytes(UTF_8)));
        assertThat(Webhook.hmac(new Secret("key"), "The quick brown fox jumps over the lazy dog".getBytes(UTF_8)))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    @Test
    void takesTheReceiptFromWhereTheAuthorSaysItIs() {
        answer("{\"data\":{\"id\":42,\"posts\":[{\"url\":\"https://there.example/42\"}]}}");
        var form = form("{text}", "text/plain", "/data/id", "/data/posts/0/url");

        assertThat(webhook(form, null).send(message(form), KEY))
                .isEqualTo(new SendResult.Announced(new Receipt("42", URI.create("https://there.example/42"))));
    }

    @Test
    void successWithoutAReceiptIsStillSuccess() {
        answer("ok");
        var form = form("{text}", "text/plain", "/data/id", "/data/url");

        assertThat(webhook(form, null).send(message(form), KEY))
                .isEqualTo(new SendResult.Announced(new Receipt("k1", null)));
    }

    @Test
    void cannotTellWhatBecameOfALostAnswerUnlessItHonoursTheKey() {
        var idempotent = new Webhook.Form("{text}", "text/plain", Optional.empty(), Optional.empty(), true);

        assertThat(webhook(Webhook.Form.DEFAULT, null).find(post.link(), KEY))
                .isEqualTo(new Lookup.CannotTell(server.getHostName() + " cannot be asked what it has posted"));
        assertThat(webhook(Webhook.Form.DEFAULT, null).repeatable(Facts.NONE)).isEqualTo(Duration.ZERO);
        assertThat(webhook(idempotent, null).repeatable(Facts.NONE)).isPositive();
    }

    @Test
    void neitherTheAddressNorAHeaderIsEverShown() {
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .body("{\"message\":\"no hook path-secret for header-secret\"}")
                .build());

        var result = webhook(Webhook.Form.DEFAULT, null).send(message(Webhook.Form.DEFAULT), KEY);

        assertThat(result)
                .isEqualTo(new SendResult.Rejected(
                        server.getHostName() + " refuses it (404): no hook *** for ***",
                        "Change what it names, then: mvn site:announce"));
        assertThat(webhook(Webhook.Form.DEFAULT, null).verify())
                .isEqualTo(new Verification.Accepted(
                        "http://" + server.getHostName() + ":" + server.getPort(), Facts.NONE));
    }

    @Test
    void aWrongAddressIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> NetworkKind.address("url", "htp:/hooks/path secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url: is not an address such as https://social.example");
    }

    private static Webhook.Form form(String body, String type, @Nullable String id, @Nullable String link) {
        return new Webhook.Form(
                body,
                type,
                Optional.ofNullable(id).map(JsonPointer::compile),
                Optional.ofNullable(link).map(JsonPointer::compile),
                false);
    }

    private Webhook webhook(Webhook.Form form, @Nullable Secret signature) {
        var receiver = new Webhook.Receiver(
                server.url("/hooks/path-secret").uri(),
                "POST",
                Map.of("X-Key", "header-secret"),
                signature,
                List.of(new Secret("path-secret"), new Secret("header-secret")));
        return new Webhook(receiver, form, new ApiClient(), Clock.systemUTC());
    }

    private Message message(Webhook.Form form) {
        return ((Fit.Fits) webhook(form, null).fit(post, new TextTemplate("{title} {link}"), Facts.NONE)).message();
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    /** A receiver that keeps what it gets, and nothing of keys. */
    static final class Receiver extends StrictServer {
        @Override
        public Map<String, String> keys(String home) {
            return Map.of("url", home + "/hook");
        }

        @Override
        public Optional<String> token(String home) {
            return Optional.empty();
        }

        @Override
        boolean announces(Call call) {
            return true;
        }

        @Override
        MockResponse answer(Call call) {
            String text = call.json().path("text").asString("");
            if (text.isEmpty()) {
                return text(400, "no text");
            }
            shown.put(String.valueOf(shown.size()), text);
            return json(200, "{}");
        }
    }
}
