package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TelegramTest extends ContractTest<TelegramTest.Fake> {
    TelegramTest() {
        super(Telegram.KIND, new Fake());
    }

    /** Telegram's Bot API: <a href="https://core.telegram.org/bots/api">the contract</a>. */
    static final class Fake extends StrictServer {
        String member = "{\"status\":\"administrator\",\"can_post_messages\":true}";
        String chat = "{\"id\":-1001234567890,\"username\":\"carnet\",\"type\":\"channel\"}";
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("server", home, "channel", "@carnet");
        }

        @Override
        boolean announces(Call call) {
            return call.path().endsWith("/sendMessage");
        }

        @Override
        MockResponse answer(Call call) {
            if (!call.path().startsWith("/bot" + TOKEN + "/")) {
                return error(404, "Not Found", "");
            }
            String method = call.path().substring(("/bot" + TOKEN + "/").length());
            JsonNode body = call.json();
            if (method.equals("getMe")) {
                return ok("{\"id\":99,\"is_bot\":true,\"username\":\"carnet_bot\"}");
            }
            if (!body.path("chat_id").asString("").equals("@carnet")) {
                return error(400, "Bad Request: chat not found", "");
            }
            return switch (method) {
                case "getChatMember" ->
                    body.path("user_id").asInt() == 99 ? ok(member) : error(400, "Bad Request: user not found", "");
                case "sendMessage" -> post(body);
                case "editMessageText" -> edit(body);
                case "deleteMessage" ->
                    shown.remove(body.path("message_id").asString()) == null
                            ? error(400, "Bad Request: message to delete not found", "")
                            : ok("true");
                default -> error(404, "Not Found", "");
            };
        }

        private MockResponse post(JsonNode body) {
            last = body;
            String text = body.path("text").asString("");
            if (text.isEmpty()) {
                return error(400, "Bad Request: message text is empty", "");
            }
            if (text.length() > 4096) {
                return error(400, "Bad Request: message is too long", "");
            }
            if (!body.path("parse_mode").isMissingNode()) {
                return error(400, "Bad Request: can't parse entities", "");
            }
            String id = String.valueOf(42 + shown.size());
            shown.put(id, text);
            return ok("{\"message_id\":" + id + ",\"date\":1,\"chat\":" + chat + "}");
        }

        private MockResponse edit(JsonNode body) {
            String id = body.path("message_id").asString();
            if (!shown.containsKey(id)) {
                return error(400, "Bad Request: message to edit not found", "");
            }
            String before = shown.put(id, body.path("text").asString(""));
            return body.path("text").asString("").equals(before)
                    ? error(400, "Bad Request: message is not modified", "")
                    : ok("{\"message_id\":" + id + "}");
        }

        private static MockResponse ok(String result) {
            return json(200, "{\"ok\":true,\"result\":" + result + "}");
        }

        static MockResponse error(int code, String description, String parameters) {
            return json(
                    code,
                    "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"" + parameters
                            + "}");
        }
    }

    @Override
    MockResponse slowDown() {
        return Fake.error(429, "Too Many Requests: retry after 7", ",\"parameters\":{\"retry_after\":7}");
    }

    @Test
    void saysWhereTheMessageIs() {
        assertThat(announce(network(), post())).isEqualTo(new Receipt("42", URI.create("https://t.me/carnet/42")));
    }

    @Test
    void aMessageOfAPrivateChannelHasTheAddressThatMembersSee() {
        fake.chat = "{\"id\":-1001234567890,\"type\":\"channel\"}";

        assertThat(announce(network(), post()).url()).isEqualTo(URI.create("https://t.me/c/1234567890/42"));
    }

    @Test
    void canBeSilentWithoutACardAndInATopic() {
        key("silent", "true");
        key("card", "false");
        key("topic", "5");

        announce(network(), post());

        assertThat(fake.last.path("disable_notification").asBoolean()).isTrue();
        assertThat(fake.last.at("/link_preview_options/is_disabled").asBoolean())
                .isTrue();
        assertThat(fake.last.path("message_thread_id").asInt()).isEqualTo(5);
    }

    @Test
    void theCardIsThatOfThePost() {
        announce(network(), post());

        assertThat(fake.last.path("link_preview_options").toString()).isEqualTo("{\"url\":\"" + LINK + "\"}");
        assertThat(fake.last.has("disable_notification")).isFalse();
    }

    @Test
    void tellsWhoWeAre() {
        assertThat(network().verify()).isEqualTo(new Verification.Accepted("@carnet_bot in @carnet", Facts.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"administrator\",\"can_post_messages\":false}",
                "{\"status\":\"left\"}",
                "{\"status\":\"kicked\"}",
            })
    void aBotThatMayNotPostIsSaidSo(String member) {
        fake.member = member;

        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        "@carnet_bot may not post in @carnet",
                        "In Telegram, make the bot an administrator of the channel with the right to post messages."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | Forbidden: bot is not a member of the channel chat | | In Telegram, make the bot an administrator of the channel with the right to post messages.",
                "400 | Bad Request: need administrator rights in the channel chat | | In Telegram, make the bot an administrator of the channel with the right to post messages.",
                "400 | Bad Request: chat not found | | Write the channel's @name as channel: in quotes. In Telegram, make the bot an administrator of the channel with the right to post messages.",
                "400 | Bad Request: group chat was upgraded | ,\"parameters\":{\"migrate_to_chat_id\":-1009} | The group has a new number: write channel: \"-1009\".",
                "404 | Not Found | | The token is not right. Ask @BotFather in Telegram for it (/mybots, API Token).",
                "400 | Bad Request: message is too long | | Change what it names, then: mvn site:announce",
            })
    void eachRefusalComesWithItsRemedy(int code, String said, String parameters, String remedy) {
        fake.next.add(Fake.error(code, said, parameters == null ? "" : parameters));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(http.getHostName() + " refuses it (" + code + "): " + said, remedy));
    }

    @Test
    void anOldMessageCannotBeDeletedByABot() {
        Receipt receipt = new Receipt("1", null);
        http.setDispatcher(new StrictServer() {
            @Override
            boolean announces(Call call) {
                return false;
            }

            @Override
            MockResponse answer(Call call) {
                return Fake.error(400, "Bad Request: message can't be deleted for everyone", "");
            }
        });

        assertThat(network().delete(receipt))
                .isEqualTo(Optional.of(new SendResult.Rejected(
                        http.getHostName() + " refuses it (400): Bad Request: message can't be deleted for everyone",
                        "Bots can delete for 48 hours only: delete it there by hand, then: mvn site:announce")));
    }
}
