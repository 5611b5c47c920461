package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MisskeyTest extends ContractTest<MisskeyTest.Fake> {
    MisskeyTest() {
        super(Misskey.KIND, new Fake());
    }

    /** Misskey's API: <a href="https://misskey-hub.net/docs/for-developers/api/endpoints/">the contract</a>. */
    static final class Fake extends StrictServer {
        final Map<String, ObjectNode> notes = new LinkedHashMap<>();
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
                            ? list(body.path("withReplies").asBoolean())
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
            String answered = body.path("replyId").asString("");
            if (!answered.isEmpty() && !shown.containsKey(answered)) {
                return error(400, "NO_SUCH_REPLY_TARGET", "No such reply target.");
            }
            String id = "n" + ++made;
            shown.put(id, rendered(text));
            notes.put(
                    id,
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("id", id)
                            .put("text", text)
                            .put("replyId", answered));
            return json(200, "{\"createdNote\":{\"id\":\"" + id + "\"}}");
        }

        /** MFM: outside of {@code <plain>} and addresses no sign may stand that means something. */
        private static String rendered(String text) {
            String outside = Markup.outsideLinks(text.replaceAll("(?s)<plain>.*?</plain>", ""), it -> it);
            boolean means = Markup.outsideLinks(outside, it -> it.replaceAll("[*_~`<>\\[\\]$:]", "MARKUP"))
                    .contains("MARKUP");
            return means ? "MARKUP" : text.replace("<plain>", "").replace("</plain>", "");
        }

        private MockResponse list(boolean withReplies) {
            ArrayNode list = JsonMapper.shared().createArrayNode();
            notes.values().stream()
                    .filter(note -> shown.containsKey(note.path("id").asString()))
                    .filter(note ->
                            withReplies || note.path("replyId").asString("").isEmpty())
                    .forEach(list::add);
            return json(200, list.toString());
        }

        static MockResponse error(int status, String code, String message) {
            return json(
                    status,
                    "{\"error\":{\"message\":\"" + message + "\",\"code\":\"" + code
                            + "\",\"id\":\"5d37dbcb\",\"kind\":\"client\"}}");
        }
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
        var fit = (Fit.Fits) network().fit(long500, new TextTemplate("{title} {link}"), facts);

        assertThat(network().send(fit.message(), KEY)).isInstanceOf(SendResult.Announced.class);
    }

    @Test
    void aLaterPartOfAThreadAnswersTheOneBeforeItAndIsFoundByItsWords() {
        Misskey network = (Misskey) network();
        Receipt first = announce(network, post());
        var to = new Threaded.ReplyTo(first, first);
        String text = "It's <b> & *more*: " + LINK;
        Message part = ((Fit.Fits)
                        network.fit(post(), new TextTemplate("It's <b> & *more*: {link}", false), Facts.NONE))
                .message();

        assertThat(network.findReply(text, to, KEY)).isEqualTo(new Lookup.Absent());
        SendResult second = network.reply(part, to, KEY);

        Receipt receipt = new Receipt("n2", URI.create(home() + "/notes/n2"));
        assertThat(second).isEqualTo(new SendResult.Announced(receipt));
        assertThat(fake.last.path("replyId").asString()).isEqualTo("n1");
        assertThat(network.findReply(text, to, KEY)).isEqualTo(new Lookup.Found(receipt));
        assertThat(network.findReply("Something else", to, KEY))
                .isEqualTo(new Lookup.CannotTell("there is another answer of yours to the part before it"));
        assertThat(network.find(LINK, KEY)).as("the first part, not the answer").isEqualTo(new Lookup.Found(first));
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
