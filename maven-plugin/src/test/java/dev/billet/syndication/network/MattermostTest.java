package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MattermostTest extends ContractTest<MattermostTest.Fake> {
    MattermostTest() {
        super(Mattermost.KIND, new Fake());
    }

    /** Mattermost's webhooks: <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">the contract</a>. */
    static final class Fake extends StrictServer {
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of();
        }

        @Override
        String secret(String home, String token) {
            return home + "/chat/hooks/" + token;
        }

        @Override
        boolean announces(Call call) {
            return call.json().has("text");
        }

        @Override
        MockResponse answer(Call call) {
            if (!call.is("POST", "/chat/hooks/" + TOKEN)) {
                return error(400, "web.incoming_webhook.invalid.app_error", "Invalid webhook");
            }
            last = call.json();
            String text = last.path("text").asString("");
            if (text.isEmpty()) {
                return error(400, "web.incoming_webhook.text.app_error", "No text specified");
            }
            if (last.path("channel").asString("blog").equals("gone")) {
                return error(404, "web.incoming_webhook.channel.app_error", "Couldn't find the channel");
            }
            if (text.codePointCount(0, text.length()) > 16383 || text.matches("(?s).*@(channel|all|here|everyone).*")) {
                return error(400, "model.post.is_valid.message_length.app_error", "Post Message property is too long");
            }
            shown.put(String.valueOf(shown.size()), rendered(text));
            return text(200, "ok");
        }

        private static String rendered(String content) {
            return Markup.outsideLinks(
                    content,
                    text -> text.replaceAll("(?<!\\\\)(\\\\\\\\)*[*_`~|<>\\[\\]#]", "MARKUP")
                            .replaceAll("\\\\([^A-Za-z0-9\\s])", "$1"));
        }

        static MockResponse error(int status, String id, String message) {
            return json(
                    status,
                    "{\"id\":\"" + id + "\",\"message\":\"" + message + "\",\"request_id\":\"r\",\"status_code\":"
                            + status + "}");
        }
    }

    @Override
    MockResponse slowDown() {
        return new MockResponse.Builder()
                .code(429)
                .setHeader("X-Ratelimit-Limit", "100")
                .setHeader("X-Ratelimit-Reset", "7")
                .body("limit exceeded")
                .build();
    }

    @Test
    void canGoToAnotherChannelUnderAnotherName() {
        key("channel", "town-square");
        key("name", "Carnet");

        announce(network(), post());

        assertThat(fake.last.path("channel").asString()).isEqualTo("town-square");
        assertThat(fake.last.path("username").asString()).isEqualTo("Carnet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | web.incoming_webhook.channel.app_error | Couldn't find the channel | Write another channel:, by the name in its address, or leave the key out.",
                "403 | web.incoming_webhook.channel_locked.app_error | This webhook is not permitted | Write another channel:, by the name in its address, or leave the key out.",
                "501 | web.incoming_webhook.disabled.app_error | Incoming webhooks have been disabled | The webhook is gone or switched off. Make a new webhook in Mattermost under Integrations, Incoming Webhooks, and put its address where the token comes from.",
            })
    void eachRefusalComesWithItsRemedy(int status, String id, String said, String remedy) {
        fake.next.add(Fake.error(status, id, said));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(
                        new SendResult.Rejected(http.getHostName() + " refuses it (" + status + "): " + said, remedy));
    }
}
