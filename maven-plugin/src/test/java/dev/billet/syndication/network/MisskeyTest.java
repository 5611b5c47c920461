package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Facts;
import dev.billet.syndication.Receipt;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import java.net.URI;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class MisskeyTest extends ContractTest<MisskeyTest.Fake> {
    MisskeyTest() {
        super(Misskey.KIND, new Fake());
    }

    /** Misskey's API: <a href="https://misskey-hub.net/docs/for-developers/api/endpoints/">the contract</a>. */
    static final class Fake extends StrictServer {
        JsonNode last;
        private int made;

        @Override
        boolean announces(Call call) {
            return call.path().equals("/api/notes/create");
        }

        @Override
        MockResponse answer(Call call) {
            JsonNode body = call.json();
            if (!call.method().equals("POST")) {
                return json(405, "{}");
            }
            if (call.path().equals("/api/meta")) {
                return json(200, "{\"maxNoteTextLength\":500,\"version\":\"2026.9.0\"}");
            }
            if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
                return error(
                        401, "AUTHENTICATION_FAILED", "Authentication failed. Please ensure your token is correct.");
            }
            return switch (call.path()) {
                case "/api/i" -> json(200, "{\"id\":\"u7\",\"username\":\"ada\"}");
                case "/api/notes/create" -> post(body);
                case "/api/notes/delete" ->
                    shown.remove(body.path("noteId").asString("")) == null
                            ? error(400, "NO_SUCH_NOTE", "No such note.")
                            : new MockResponse.Builder().code(204).build();
                case "/api/users/notes" ->
                    body.path("userId").asString("").equals("u7")
                            ? list()
                            : error(400, "NO_SUCH_USER", "No such user.");
                default -> json(404, "{}");
            };
        }

        private MockResponse post(JsonNode body) {
            last = body;
            String text = body.path("text").asString("");
            if (text.isEmpty() || text.length() > 500) {
                return error(400, "INVALID_PARAM", "Invalid param.");
            }
            String id = "n" + ++made;
            shown.put(id, rendered(text));
            return json(200, "{\"createdNote\":{\"id\":\"" + id + "\"}}");
        }

        /** MFM: outside of {@code <plain>} and addresses no sign may stand that means something. */
        private static String rendered(String text) {
            String outside = Markup.outsideLinks(text.replaceAll("(?s)<plain>.*?</plain>", ""), it -> it);
            boolean means = Markup.outsideLinks(outside, it -> it.replaceAll("[*_~`<>\\[\\]$:]", "MARKUP"))
                    .contains("MARKUP");
            return means ? "MARKUP" : text.replace("<plain>", "").replace("</plain>", "");
        }

        private MockResponse list() {
            ArrayNode notes = JsonMapper.shared().createArrayNode();
            shown.forEach((id, text) -> notes.addObject().put("id", id).put("text", text));
            return json(200, notes.toString());
        }

        static MockResponse error(int status, String code, String message) {
            return json(
                    status,
                    "{\"error\":{\"message\":\"" + message + "\",\"code\":\"" + code
                            + "\",\"id\":\"5d37dbcb\",\"kind\":\"client\"}}");
        }
    }

    @Override
    Map<String, String> keys() {
        return Map.of("server", home());
    }

    @Override
    MockResponse slowDown() {
        return Fake.error(429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded. Please try again later.")
                .newBuilder()
                .setHeader("Retry-After", "7")
                .build();
    }

    @Test
    void saysWhereTheNoteIsAndWhatTheServerTakes() {
        assertThat(announce(network(), post())).isEqualTo(new Receipt("n1", URI.create(home() + "/notes/n1")));
        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted("@ada (" + home() + ")", new Facts(Map.of("characters", "500"))));
    }

    /** Which is what the server of this test allows; without having asked it, a note may have 3000. */
    @Override
    @Test
    void aTitleThatIsTooLongIsCutSoThatItIsTaken() {
        var long500 = post().withTitle("<Ünvergleichlich> & *lang* 👪 ".repeat(3000));
        var facts = ((Verification.Accepted) network().verify()).facts();
        var fit = (dev.billet.syndication.Fit.Fits)
                network().fit(long500, new dev.billet.syndication.TextTemplate("{title} {link}"), facts);

        assertThat(network().send(fit.message(), KEY)).isInstanceOf(SendResult.Announced.class);
    }

    @Test
    void canBeForFewerAndBehindAWarning() {
        key("visibility", "home");
        key("local", "true");
        key("warning", "long read");

        announce(network(), post());

        assertThat(fake.last.path("visibility").asString()).isEqualTo("home");
        assertThat(fake.last.path("localOnly").asBoolean()).isTrue();
        assertThat(fake.last.path("cw").asString()).isEqualTo("long read");
    }

    @Test
    void aTokenWithoutTheRightToWriteIsSaid() {
        fake.next.add(Fake.error(403, "PERMISSION_DENIED", "Your app does not have the necessary permissions."));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(
                        new SendResult.Rejected(
                                http.getHostName()
                                        + " refuses it (403): Your app does not have the necessary permissions.",
                                "Make a new one under Settings, API, with the rights to compose or delete notes and to view your"
                                        + " account, and put it where the account's token comes from. To test it: mvn site:accounts"));
    }
}
