package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MatrixTest extends ContractTest<MatrixTest.Fake> {
    MatrixTest() {
        super(Matrix.KIND, new Fake());
    }

    /** A homeserver: <a href="https://spec.matrix.org/latest/client-server-api/">the contract</a>. */
    static final class Fake extends StrictServer {
        private static final String ROOM = "/_matrix/client/v3/rooms/%21r%3Aexample.org";
        private final Map<String, String> transactions = new LinkedHashMap<>();
        private final List<ObjectNode> events = new ArrayList<>();
        private int made;
        boolean invited = true;
        JsonNode last;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("server", home, "room", "#blog:example.org");
        }

        /** Synapse keeps transactions in memory, for half an hour. */
        @Override
        public void hourLater() {
            transactions.clear();
        }

        @Override
        boolean announces(Call call) {
            return call.path().contains("/send/m.room.message/");
        }

        @Override
        MockResponse answer(Call call) {
            if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
                return error(401, "M_UNKNOWN_TOKEN", "Invalid access token passed.");
            }
            if (call.is("GET", "/_matrix/client/v3/account/whoami")) {
                return json(200, "{\"user_id\":\"@bot:example.org\",\"device_id\":\"BLOG\"}");
            }
            if (call.is("POST", "/_matrix/client/v3/join/%23blog%3Aexample.org")) {
                return invited
                        ? json(200, "{\"room_id\":\"!r:example.org\"}")
                        : error(403, "M_FORBIDDEN", "You are not invited to this room.");
            }
            if (call.is("GET", ROOM + "/messages")) {
                List<ObjectNode> newest = new ArrayList<>(events);
                Collections.reverse(newest);
                return json(200, "{\"start\":\"a\",\"chunk\":" + newest + "}");
            }
            if (!call.method().equals("PUT") || !call.path().startsWith(ROOM)) {
                return error(404, "M_UNRECOGNIZED", "Unrecognized request");
            }
            String transaction = call.path().replaceFirst(".*/", "");
            if (!transactions.containsKey(transaction)) {
                if (call.body().length() > 65_000) {
                    return error(413, "M_TOO_LARGE", "event too large");
                }
                transactions.put(transaction, "$e" + made++);
                act(call, transactions.get(transaction));
            }
            return json(200, "{\"event_id\":\"" + transactions.get(transaction) + "\"}");
        }

        private void act(Call call, String id) {
            if (call.path().contains("/redact/")) {
                shown.remove(call.path().replaceFirst(".*/redact/%24", "\\$").replaceFirst("/.*", ""));
                return;
            }
            last = call.json();
            String edited = last.at("/m.relates_to/event_id").asString("");
            JsonNode content = edited.isEmpty() ? last : last.path("m.new_content");
            String plain = content.path("formatted_body")
                    .asString("")
                    .replace("<br>", "\n")
                    .replaceAll("<a href=\"(https?://[^\"]*)\">\\1</a>", "$1");
            boolean escaped = !plain.matches("(?s).*[<>\"].*")
                    && content.path("m.mentions").isObject();
            shown.put(
                    edited.isEmpty() ? id : edited,
                    escaped ? content.path("body").asString("") : "MARKUP");
            ObjectNode event =
                    JsonMapper.shared().createObjectNode().put("event_id", id).put("sender", "@bot:example.org");
            event.set("content", last);
            events.add(event);
        }

        static MockResponse error(int status, String code, String error) {
            return json(status, "{\"errcode\":\"" + code + "\",\"error\":\"" + error + "\"}");
        }
    }

    @Override
    MockResponse slowDown() {
        return StrictServer.json(
                429, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"error\":\"Too many requests\",\"retry_after_ms\":7000}");
    }

    @Test
    void saysWhereTheMessageIs() {
        assertThat(announce(network(), post()))
                .isEqualTo(new Receipt("$e0", URI.create("https://matrix.to/#/%23blog%3Aexample.org/%24e0")));
    }

    @Test
    void isSilentUnlessTheAccountSaysOtherwise() {
        announce(network(), post());
        String usual = fake.last.path("msgtype").asString();
        key("silent", "false");
        network().send(message(post()), new dev.billet.syndication.IdempotencyKey("other", NOW, NOW));

        assertThat(usual).isEqualTo("m.notice");
        assertThat(fake.last.path("msgtype").asString()).isEqualTo("m.text");
    }

    @Test
    void whatWasEditedIsFoundAsTheMessageThatItWas() {
        Network network = network();
        Receipt receipt = announce(network, post());
        network.edit(receipt, message(network, post().withTitle("Other")));

        assertThat(network.find(LINK, KEY)).isEqualTo(new Lookup.Found(receipt));
    }

    @Test
    void tellsWhoWeAre() {
        assertThat(network().verify())
                .isEqualTo(new Verification.Accepted("@bot:example.org in #blog:example.org", Facts.NONE));
    }

    @Test
    void aRoomThatTheBotMayNotEnterIsSaid() {
        fake.invited = false;

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (403): You are not invited to this room.",
                        "Invite the bot into #blog:example.org, let it write there, and check room: for a slip."));
    }
}
