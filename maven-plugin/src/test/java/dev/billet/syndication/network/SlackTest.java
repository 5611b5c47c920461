package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SlackTest extends ContractTest<SlackTest.Fake> {
    SlackTest() {
        super(Slack.KIND, new Fake());
    }

    /** Slack's webhooks: <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">the contract</a>. */
    static final class Fake extends StrictServer {
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of();
        }

        @Override
        String secret(String home, String token) {
            return home + "/services/T1/B1/" + token;
        }

        @Override
        boolean announces(Call call) {
            return call.json().has("text");
        }

        @Override
        MockResponse answer(Call call) {
            if (!call.is("POST", "/services/T1/B1/" + TOKEN)) {
                return text(403, "invalid_token");
            }
            last = call.json();
            String text = last.path("text").asString("");
            if (text.isEmpty()) {
                return text(400, "no_text");
            }
            boolean bare = text.matches("(?s).*[<>].*") || text.matches("(?s).*&(?!amp;|lt;|gt;).*");
            if (bare || text.length() > 4000 || last.path("mrkdwn").asBoolean(true)) {
                return text(400, "invalid_payload");
            }
            shown.put(
                    String.valueOf(shown.size()),
                    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
            return text(200, "ok");
        }
    }

    @Override
    MockResponse slowDown() {
        return new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "7")
                .body("rate_limited")
                .build();
    }

    @Test
    void thereIsNothingToFindTheMessageBy() {
        assertThat(announce(network(), post())).isEqualTo(new Receipt(KEY.value(), null));
    }

    @Test
    void aWebhookThatAnswersIsAccepted() {
        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted("a webhook of " + http.getHostName(), Facts.NONE));
    }

    @Test
    void theCardCanBeLeftOut() {
        key("card", "false");

        announce(network(), post());

        assertThat(fake.last.path("unfurl_links").asBoolean(true)).isFalse();
        assertThat(fake.last.path("unfurl_media").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | no_service | The webhook is gone. Make a new webhook at api.slack.com/apps, in the app, under Incoming Webhooks, and put its address where the token comes from.",
                "404 | channel_not_found | The channel is gone or archived. Make a new webhook at api.slack.com/apps, in the app, under Incoming Webhooks for another channel.",
                "410 | channel_is_archived | The channel is gone or archived. Make a new webhook at api.slack.com/apps, in the app, under Incoming Webhooks for another channel.",
                "403 | action_prohibited | An administrator of the workspace has forbidden it. Ask them, or choose another channel.",
                "400 | invalid_payload | Change what it names, then: mvn site:announce",
            })
    void eachRefusalComesWithItsRemedy(int status, String said, String remedy) {
        fake.next.add(StrictServer.text(status, said));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(
                        new SendResult.Rejected(http.getHostName() + " refuses it (" + status + "): " + said, remedy));
    }
}
