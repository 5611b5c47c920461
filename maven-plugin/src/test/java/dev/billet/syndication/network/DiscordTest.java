package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DiscordTest extends ContractTest<DiscordTest.Fake> {
    DiscordTest() {
        super(Discord.KIND, new Fake());
    }

    /** Discord's webhooks: <a href="https://docs.discord.com/developers/resources/webhook">the contract</a>. */
    static final class Fake extends StrictServer {
        boolean forum;
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of();
        }

        @Override
        String secret(String home, String token) {
            return home + "/api/webhooks/77/" + token;
        }

        @Override
        boolean announces(Call call) {
            return call.method().equals("POST");
        }

        @Override
        MockResponse answer(Call call) {
            String hook = "/api/webhooks/77/";
            if (!call.path().startsWith(hook + TOKEN)) {
                return json(401, "{\"message\":\"Invalid Webhook Token\",\"code\":50027}");
            }
            String rest = call.path().substring((hook + TOKEN).length());
            if (rest.isEmpty() && call.method().equals("GET")) {
                return json(
                        200, "{\"id\":\"77\",\"name\":\"Carnet\",\"channel_id\":\"5\",\"guild_id\":\"3\",\"type\":1}");
            }
            if (forum && !call.query().containsKey("thread_id")) {
                return json(
                        400,
                        "{\"message\":\"Webhooks posted to forum channels must have a thread_name or thread_id\",\"code\":220001}");
            }
            if (rest.isEmpty()) {
                return post(call);
            }
            String id = rest.replace("/messages/", "");
            if (!shown.containsKey(id)) {
                return json(404, "{\"message\":\"Unknown Message\",\"code\":10008}");
            }
            if (call.method().equals("DELETE")) {
                shown.remove(id);
                return new MockResponse.Builder().code(204).build();
            }
            return keep(id, call.json());
        }

        private MockResponse post(Call call) {
            last = call.json();
            if (last.path("content").asString("").isEmpty()) {
                return json(400, "{\"message\":\"Cannot send an empty message\",\"code\":50006}");
            }
            MockResponse kept = keep(String.valueOf(1000 + shown.size()), last);
            return "true".equals(call.query().get("wait")) || kept.getCode() != 200
                    ? kept
                    : new MockResponse.Builder().code(204).build();
        }

        private MockResponse keep(String id, JsonNode body) {
            String content = body.path("content").asString("");
            if (content.length() > 2000) {
                return json(
                        400,
                        "{\"code\":50035,\"message\":\"Invalid Form Body\",\"errors\":{\"content\":{\"_errors\":[{\"code\":\"BASE_TYPE_MAX_LENGTH\",\"message\":\"Must be 2000 or fewer in length.\"}]}}}");
            }
            if (!body.at("/allowed_mentions/parse").isEmpty()
                    || body.at("/allowed_mentions/parse").isMissingNode()) {
                return json(400, "{\"message\":\"this would ring at everyone\",\"code\":1}");
            }
            shown.put(id, rendered(content));
            return json(200, "{\"id\":\"" + id + "\",\"channel_id\":\"5\",\"content\":\"\"}");
        }

        /** A sign of Markdown outside of an address is shown only after a backslash. */
        private static String rendered(String content) {
            return Markup.outsideLinks(
                    content,
                    text -> text.replaceAll("(?<!\\\\)(\\\\\\\\)*[*_`~|<>\\[\\]()#-]", "MARKUP")
                            .replaceAll("\\\\([^A-Za-z0-9\\s])", "$1"));
        }
    }

    @Override
    MockResponse slowDown() {
        return StrictServer.json(
                429, "{\"message\":\"You are being rate limited.\",\"retry_after\":7.0,\"global\":false}");
    }

    @Test
    void saysWhereTheMessageIs() {
        assertThat(announce(network(), post()))
                .isEqualTo(new Receipt("1000", URI.create("https://discord.com/channels/3/5/1000")));
    }

    @Test
    void tellsWhoWeAre() {
        assertThat(network().verify()).isEqualTo(new Verification.Accepted("the webhook Carnet", Facts.NONE));
    }

    @Test
    void canBeSilentWithoutACardAndUnderAnotherName() {
        key("silent", "true");
        key("card", "false");
        key("name", "The club");

        announce(network(), post());

        assertThat(fake.last.path("flags").asInt()).isEqualTo(4096 + 4);
        assertThat(fake.last.path("username").asString()).isEqualTo("The club");
    }

    @Test
    void aForumNeedsAThread() {
        fake.forum = true;

        SendResult without = network().send(message(post()), KEY);
        key("thread", "123");
        announce(network(), post());

        assertThat(without)
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName()
                                + " refuses it (400): Webhooks posted to forum channels must have a thread_name or thread_id",
                        "The channel is a forum: write the number of one of its threads as thread:."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | 10015 | Unknown Webhook | The webhook is gone. Make a new webhook in the channel's settings, Integrations, Webhooks, and put its address where the token comes from.",
                "404 | 10003 | Unknown Channel | The thread is gone. Write the number of another one as thread:.",
                "400 | 50006 | Cannot send an empty message | Change what it names, then: mvn site:announce",
            })
    void eachRefusalComesWithItsRemedy(int status, int code, String said, String remedy) {
        fake.next.add(StrictServer.json(status, "{\"message\":\"" + said + "\",\"code\":" + code + "}"));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(
                        new SendResult.Rejected(http.getHostName() + " refuses it (" + status + "): " + said, remedy));
    }
}
