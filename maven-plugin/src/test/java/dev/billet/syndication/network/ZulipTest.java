package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class ZulipTest extends ContractTest<ZulipTest.Fake> {
    ZulipTest() {
        super(Zulip.KIND, new Fake());
    }

    /** Zulip's API: <a href="https://zulip.com/api/rest">the contract</a>. */
    static final class Fake extends StrictServer {
        private static final String BASIC =
                "Basic " + Base64.getEncoder().encodeToString(("bot@club.example:" + TOKEN).getBytes(UTF_8));
        String topic = "";

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("server", home, "email", "bot@club.example", "channel", "the blog");
        }

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/api/v1/messages");
        }

        @Override
        MockResponse answer(Call call) {
            if (!call.header("Authorization").equals(BASIC)) {
                return error(401, "INVALID_API_KEY", "Invalid API key");
            }
            if (call.is("GET", "/api/v1/users/me")) {
                return json(200, "{\"result\":\"success\",\"msg\":\"\",\"full_name\":\"Carnet bot\",\"user_id\":7}");
            }
            if (call.is("GET", "/api/v1/get_stream_id")) {
                return "the blog".equals(call.query().get("stream"))
                        ? json(200, "{\"result\":\"success\",\"msg\":\"\",\"stream_id\":15}")
                        : error(400, "STREAM_DOES_NOT_EXIST", "Invalid channel name");
            }
            if (call.path().equals("/api/v1/messages")) {
                return call.method().equals("GET") ? list(call) : post(call.form());
            }
            String id = call.path().replace("/api/v1/messages/", "");
            if (!shown.containsKey(id)) {
                return error(400, "BAD_REQUEST", "Invalid message(s)");
            }
            if (call.method().equals("DELETE")) {
                shown.remove(id);
            } else {
                shown.put(id, rendered(call.form().getOrDefault("content", "")));
            }
            return json(200, "{\"result\":\"success\",\"msg\":\"\"}");
        }

        private MockResponse post(Map<String, String> form) {
            String content = form.getOrDefault("content", "");
            topic = form.getOrDefault("topic", "");
            if (!"the blog".equals(form.get("to"))) {
                return error(400, "STREAM_DOES_NOT_EXIST", "Channel 'x' does not exist");
            }
            if (topic.isEmpty() || topic.codePointCount(0, topic.length()) > 60 || !"stream".equals(form.get("type"))) {
                return error(400, "BAD_REQUEST", "Invalid topic");
            }
            if (content.codePointCount(0, content.length()) > 10_000) {
                return error(400, "BAD_REQUEST", "Message too long");
            }
            String id = String.valueOf(500 + shown.size());
            shown.put(id, rendered(content));
            return json(200, "{\"result\":\"success\",\"msg\":\"\",\"id\":" + id + "}");
        }

        private MockResponse list(Call call) {
            if (!"[{\"operator\":\"channel\",\"operand\":\"the blog\"},{\"operator\":\"sender\",\"operand\":\"bot@club.example\"}]"
                    .equals(call.query().get("narrow"))) {
                return error(400, "BAD_NARROW", "Invalid narrow operator");
            }
            ArrayNode messages = JsonMapper.shared().createArrayNode();
            shown.forEach((id, text) -> messages.addObject()
                    .put("id", Long.parseLong(id))
                    .put("subject", topic)
                    .put(
                            "content",
                            "<p>"
                                    + text.replace("&", "&amp;")
                                            .replaceAll("https?://\\S+", "<a href=\"$0\">$0</a>")
                                            .replace("\n", "<br>\n")
                                    + "</p>"));
            return json(
                    200, "{\"result\":\"success\",\"msg\":\"\",\"found_newest\":true,\"messages\":" + messages + "}");
        }

        /** Python-Markdown: no sign is shown as it is but after a backslash, and only some can have one. */
        private static String rendered(String content) {
            return Markup.outsideLinks(
                    content,
                    text -> text.replaceAll("(?<!\\\\)(\\\\\\\\)*[*_`\\[\\]#>]", "MARKUP")
                            .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+\\-.!>])", "$1"));
        }

        static MockResponse error(int status, String code, String msg) {
            return json(status, "{\"result\":\"error\",\"msg\":\"" + msg + "\",\"code\":\"" + code + "\"}");
        }
    }

    @Override
    MockResponse slowDown() {
        return StrictServer.json(
                429,
                "{\"result\":\"error\",\"msg\":\"API usage exceeded rate limit\",\"code\":\"RATE_LIMIT_HIT\",\"retry-after\":7.0}");
    }

    @Test
    void saysWhereTheMessageIs() {
        assertThat(announce(network(), post().withTitle("What's new. 100%")))
                .isEqualTo(new Receipt(
                        "500", URI.create(home() + "/#narrow/channel/15/topic/What.27s.20new.2E.20100.25/near/500")));
    }

    @Test
    void theTopicIsTheTitleOrWhatTheAccountSays() {
        announce(network(), post().withTitle("👪".repeat(61)));
        String title = fake.topic;
        key("topic", "News");
        announce(network(), post());

        assertThat(title).isEqualTo("👪".repeat(59) + "…");
        assertThat(fake.topic).isEqualTo("News");
    }

    @Test
    void tellsWhoWeAre() {
        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted("Carnet bot in the blog", new Facts(Map.of("channel", "15"))));
    }

    @Test
    void aChannelThatIsNotThereIsSaid() {
        key("channel", "elsewhere");

        String remedy = "Write the channel's name as channel:, and subscribe the bot to it if it is private.";
        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        http.getHostName() + " has no channel elsewhere that the bot can see", remedy));
        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (400): Channel 'x' does not exist", remedy));
    }
}
