package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.http.Secret;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import fr.acinq.secp256k1.Secp256k1;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With the signatures' native library for Linux; elsewhere its tests are skipped. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test's native library is that for Linux")
class NostrTest {
    private static final String NSEC = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5";
    private static final String AUTHOR = "7e7e9c42a91bfef19fa929e5fda1b72e0ebc1a4c1141673e2794234d86addf4e";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final IdempotencyKey KEY = new IdempotencyKey("k1", NOW, NOW);
    private static final URI LINK = URI.create("https://blog.example/hello/");

    @StartStop
    final MockWebServer first = new MockWebServer();

    @StartStop
    final MockWebServer second = new MockWebServer();

    private final Relay one = new Relay();
    private final Relay two = new Relay();
    private final Map<String, String> keys = new TreeMap<>();
    private final Announcement post = Announcement.of("id-1", "Hello \u0007 \"é\" 👪", LINK, NOW)
            .withTags(List.of("Java"))
            .withLanguage(Locale.FRENCH);

    /** A relay: <a href="https://github.com/nostr-protocol/nips/blob/master/01.md">the contract</a>. */
    static final class Relay extends Dispatcher implements TrueTimeline {
        final Map<String, JsonNode> events = new LinkedHashMap<>();
        final List<String> heard = new ArrayList<>();
        String refusal = "";
        boolean silent;
        boolean asksWho;
        boolean knowsNoTags;

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("relays", home.replaceFirst("^http", "ws"));
        }

        @Override
        public Optional<String> token(String home) {
            return Optional.of(NSEC);
        }

        @Override
        public synchronized List<String> texts() {
            return events.values().stream()
                    .map(event -> event.path("content").asString(""))
                    .toList();
        }

        @Override
        public Wire serve(MockWebServer server) {
            server.setDispatcher(this);
            return new TalkWire(server.getPort(), Relay::trouble);
        }

        /** While it is called it speaks HTTP, and then WebSocket: one frame of text. */
        private static byte[] trouble(TalkWire.Said said) {
            boolean limited = said.trouble() == TalkWire.Trouble.LIMITED;
            if (said.first()) {
                return HttpWire.said(limited ? "429 Too Many Requests" : "500 Internal Server Error", "");
            }
            String notice = "[\"NOTICE\",\"" + (limited ? "rate-limited: slow down" : "error: no disk") + "\"]";
            return new Buffer()
                    .writeByte(0x81)
                    .writeByte(notice.length())
                    .writeUtf8(notice)
                    .readByteArray();
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                    .webSocketUpgrade(new WebSocketListener() {
                        private boolean known;

                        @Override
                        public void onOpen(WebSocket socket, Response response) {
                            if (asksWho) {
                                socket.send("[\"AUTH\",\"challenge-1\"]");
                            }
                        }

                        @Override
                        public void onMessage(WebSocket socket, String text) {
                            JsonNode sentence = JsonMapper.shared().readTree(text);
                            String word = sentence.path(0).asString("");
                            heard.add(word);
                            if (word.equals("AUTH")) {
                                known = sentence.at("/1/kind").asInt() == 22242
                                        && sentence.at("/1/tags").toString().contains("challenge-1")
                                        && problem(sentence.path(1)).isEmpty();
                            } else if (word.equals("EVENT") && !silent) {
                                socket.send(answer(sentence.path(1), asksWho && !known));
                            } else if (word.equals("REQ")) {
                                search(sentence.path(2))
                                        .forEach(it -> socket.send("[\"EVENT\",\"billet\"," + it + "]"));
                                socket.send("[\"EOSE\",\"billet\"]");
                            } else if (silent) {
                                socket.close(1000, null);
                            }
                        }

                        @Override
                        public void onClosing(WebSocket socket, int code, String reason) {
                            socket.close(1000, null);
                        }
                    })
                    .build();
        }

        private synchronized String answer(JsonNode event, boolean stranger) {
            String id = event.path("id").asString("");
            String problem = stranger ? "auth-required: say who you are" : refusal + problem(event);
            if (problem.isEmpty() && events.containsKey(id)) {
                return "[\"OK\",\"" + id + "\",true,\"duplicate: already have it\"]";
            }
            if (problem.isEmpty()) {
                keep(event);
            }
            return "[\"OK\",\"" + id + "\"," + problem.isEmpty() + ",\"" + problem + "\"]";
        }

        private void keep(JsonNode event) {
            if (event.path("kind").asInt() == 5) {
                event.path("tags").forEach(tag -> events.remove(tag.path(1).asString("")));
                return;
            }
            if (event.path("kind").asInt() == 30023) {
                events.values().removeIf(it -> tag(it, "d").equals(tag(event, "d")));
            }
            events.put(event.path("id").asString(), event);
        }

        static String tag(JsonNode event, String name) {
            for (JsonNode tag : event.path("tags")) {
                if (tag.path(0).asString("").equals(name)) {
                    return tag.path(1).asString("");
                }
            }
            return "";
        }

        private synchronized List<String> search(JsonNode filter) {
            return events.values().stream()
                    .filter(it -> filter.path("authors")
                                    .toString()
                                    .contains(it.path("pubkey").asString("?"))
                            && filter.path("kinds")
                                    .toString()
                                    .contains(it.path("kind").toString())
                            && (knowsNoTags || matches(filter, it, "r") || matches(filter, it, "e")))
                    .map(JsonNode::toString)
                    .toList();
        }

        /** As an index of one-letter tags does: NIP-01. */
        private static boolean matches(JsonNode filter, JsonNode event, String name) {
            String wanted = filter.path("#" + name).path(0).asString("");
            return event.path("tags")
                    .valueStream()
                    .anyMatch(tag -> tag.path(0).asString("").equals(name)
                            && tag.path(1).asString("").equals(wanted));
        }

        /** The hash is made of the event by hand here, and its signature checked by the library. */
        private static String problem(JsonNode event) {
            StringBuilder text =
                    new StringBuilder("[0,\"" + event.path("pubkey").asString() + "\"," + event.path("created_at") + ","
                            + event.path("kind") + "," + event.path("tags") + ",\"");
            text.append(event.path("content")
                    .asString()
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n"));
            byte[] hash = sha256(text.append("\"]").toString());
            if (!HexFormat.of().formatHex(hash).equals(event.path("id").asString(""))) {
                return "invalid: id is wrong";
            }
            boolean signed = Secp256k1.Companion.get()
                    .verifySchnorr(
                            hex(event.path("sig").asString()),
                            hash,
                            hex(event.path("pubkey").asString()));
            return signed ? "" : "invalid: signature is wrong";
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
    }

    private Network network() {
        first.setDispatcher(one);
        second.setDispatcher(two);
        keys.putIfAbsent("relays", ws(first) + " " + ws(second));
        return Nostr.KIND.connect().apply(new ContractTest.Settings(keys, Optional.of(NSEC)));
    }

    private static String ws(MockWebServer server) {
        return server.url("/").toString().replaceFirst("http", "ws");
    }

    private SendResult send(Network network) {
        return network.send(ContractTest.message(network, post), KEY);
    }

    /** The signing vectors of BIP-340: <a href="https://github.com/bitcoin/bips/blob/master/bip-0340/test-vectors.csv">0 and 1</a>. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000003,F9308A019258C31049344F85F89D5229B531C845836F99B08601F113BCE036F9,0000000000000000000000000000000000000000000000000000000000000000,0000000000000000000000000000000000000000000000000000000000000000,E907831F80848D1069A5371B402410364BDF1C5F8307B0084C55F1CE2DCA821525F66A4A85EA8B71E482A74F382D2CE5EBEEE8FDB2172F477DF4900D310536C0",
        "B7E151628AED2A6ABF7158809CF4F3C762E7160F38B4DA56A784D9045190CFEF,DFF1D77F2A671C5F36183726DB2341BE58FEAE1DA2DECED843240F7B502BA659,0000000000000000000000000000000000000000000000000000000000000001,243F6A8885A308D313198A2E03707344A4093822299F31D0082EFA98EC4E6C89,6896BD60EEAE296DB48A229FF71DFE071BDE413E6D43F917DC8DCF8C78DE33418906D11AC976ABCCB20B091292BFF4EA897EFCB639EA871CFA95F6DE339E4B0A",
    })
    void signsAsTheSpecificationSays(String secret, String known, String random, String message, String signature) {
        NostrKey key = new NostrKey(hex(secret));

        assertThat(key.publicKey()).isEqualTo(hex(known));
        assertThat(key.sign(hex(message), hex(random))).isEqualTo(hex(signature));
    }

    /** The examples of <a href="https://github.com/nostr-protocol/nips/blob/master/19.md">NIP-19</a>. */
    @Test
    void readsAndWritesKeysAsPeopleCopyThem() {
        byte[] known = hex("7e7e9c42a91bfef19fa929e5fda1b72e0ebc1a4c1141673e2794234d86addf4e");

        assertThat(Bech32.decode("nsec", NSEC))
                .hasValueSatisfying(it -> assertThat(it)
                        .isEqualTo(hex("67dea2ed018072d675f5415ecfaed7d2597555e202d85b3d65ea4e58d2d92ffa")));
        assertThat(Bech32.encode("npub", known))
                .isEqualTo("npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg");
        assertThat(Bech32.decode("nsec", NSEC.replace("vl0", "vl9"))).isEmpty();
        assertThat(Bech32.decode("npub", NSEC)).isEmpty();
        assertThat(NostrKey.of(new Secret("nsec1short"))).isEmpty();
    }

    @Test
    void aNoteGoesToEachRelayAndIsTheSameAtEachAttempt() {
        SendResult sent = send(network());
        SendResult again = send(network());

        assertThat(sent).isInstanceOf(SendResult.Announced.class).isEqualTo(again);
        assertThat(one.events).hasSize(1).isEqualTo(two.events);
        JsonNode event = one.events.values().iterator().next();
        assertThat(event.path("content").asString()).isEqualTo("Hello  \"é\" 👪 " + LINK);
        assertThat(event.path("tags").toString()).isEqualTo("[[\"r\",\"" + LINK + "\"],[\"t\",\"java\"]]");
        assertThat(event.path("created_at").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(String.valueOf(((SendResult.Announced) sent).receipt().url()))
                .startsWith("https://njump.me/note1");
    }

    @Test
    void oneRelayIsEnough() {
        one.refusal = "blocked: not here";

        assertThat(send(network())).isInstanceOf(SendResult.Announced.class);
    }

    @Test
    void whatNoRelayTakesIsRefusedWithTheirWords() {
        one.refusal = "blocked: not here";
        two.refusal = "pow: 20 bits needed";

        assertThat(send(network()))
                .isEqualTo(new SendResult.Rejected(
                        first.getHostName() + ": blocked: not here; " + second.getHostName() + ": pow: 20 bits needed",
                        "Write other relays:, or do what it asks for, then: mvn site:announce"));
    }

    @Test
    void aRelayThatIsBusyOrGoneIsAskedAgain() {
        one.refusal = "rate-limited: slow down";
        Network network = network();
        second.close();

        assertThat(send(network)).isInstanceOf(SendResult.Deferred.class);
    }

    @Test
    void aRelayThatAsksWhoWeAreIsTold() {
        one.asksWho = true;
        keys.put("relays", ws(first));

        assertThat(send(network())).isInstanceOf(SendResult.Announced.class);
        assertThat(one.heard).containsExactly("EVENT", "AUTH", "EVENT");
    }

    @Test
    void isFoundByItsLinkAndItsAuthor() {
        Network network = network();
        Lookup before = network.find(LINK, KEY);
        Receipt receipt = ((SendResult.Announced) send(network)).receipt();

        assertThat(before).isEqualTo(new Lookup.Absent());
        assertThat(network.find(LINK, KEY)).isEqualTo(new Lookup.Found(receipt));
        assertThat(network.find(URI.create("https://blog.example/other/"), KEY)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void whatARelayHandsOutUnaskedIsNotTakenForTheNote() {
        one.knowsNoTags = true;
        keys.put("relays", ws(first));
        Network network = network();
        send(network);

        assertThat(network.find(URI.create("https://blog.example/other/"), KEY)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void aLaterPartOfAThreadAnswersTheOneBeforeItAndIsFoundByItsWords() {
        Threaded network = (Threaded) network();
        Receipt part1 = ((SendResult.Announced) send(network)).receipt();
        var toFirst = new Threaded.ReplyTo(part1, part1);
        Lookup before = network.findReply("And then", toFirst, KEY);
        Receipt part2 = reply(network, "And then", toFirst);
        var toSecond = new Threaded.ReplyTo(part1, part2);
        Receipt part3 = reply(network, "At last", toSecond);

        assertThat(before).isEqualTo(new Lookup.Absent());
        assertThat(one.events.get(part2.id()).path("tags").toString())
                .isEqualTo(
                        "[[\"e\",\"" + part1.id() + "\",\"\",\"root\",\"" + AUTHOR + "\"],[\"p\",\"" + AUTHOR + "\"]]");
        assertThat(one.events.get(part3.id()).path("tags").toString())
                .isEqualTo("[[\"e\",\"" + part1.id() + "\",\"\",\"root\",\"" + AUTHOR + "\"],[\"e\",\"" + part2.id()
                        + "\",\"\",\"reply\",\"" + AUTHOR + "\"],[\"p\",\"" + AUTHOR + "\"]]");
        assertThat(network.findReply("And then", toFirst, KEY)).isEqualTo(new Lookup.Found(part2));
        assertThat(network.findReply("At last", toSecond, KEY)).isEqualTo(new Lookup.Found(part3));
        assertThat(network.findReply("Something else", toFirst, KEY))
                .isEqualTo(new Lookup.CannotTell("there is another answer of yours to the part before it"));
        assertThat(network.find(LINK, KEY)).as("the first part, not an answer").isEqualTo(new Lookup.Found(part1));
        assertThat(reply(network, "And then", toFirst)).isEqualTo(part2);
        assertThat(one.events).hasSize(3);
    }

    private Receipt reply(Threaded network, String text, Threaded.ReplyTo to) {
        Message part = ((Fit.Fits) network.fit(post, new TextTemplate(text, false), Facts.NONE)).message();
        return ((SendResult.Announced) network.reply(part, to, KEY)).receipt();
    }

    @Test
    void anArticleIsNoThread() {
        keys.put("as", "article");

        assertThat(network()).isNotInstanceOf(Threaded.class);
    }

    @Test
    void isDeletedWhereRelaysFollow() {
        Network network = network();
        Receipt receipt = ((SendResult.Announced) send(network)).receipt();

        assertThat(network.delete(receipt)).contains(new SendResult.Announced(receipt));
        assertThat(one.events).isEmpty();
        assertThat(network.edit(receipt, ContractTest.message(network, post))).isEmpty();
    }

    @Test
    void anArticleIsTheWholePostAndALaterOneTakesItsPlace() {
        keys.put("as", "article");
        Network network = network();
        Announcement article = post.withTitle("Title")
                .withDescription("In one sentence")
                .withArticle(() -> Optional.of("<p>Text</p>"));
        SendResult sent = network.send(ContractTest.message(network, article), KEY);
        Receipt receipt = ((SendResult.Announced) sent).receipt();
        JsonNode event = one.events.values().iterator().next();

        Announcement changed = article.withArticle(() -> Optional.of("<p>Other</p>"));
        assertThat(network.edit(receipt, ContractTest.message(network, changed)))
                .contains(new SendResult.Announced(receipt));

        assertThat(event.path("kind").asInt()).isEqualTo(30023);
        assertThat(event.path("content").asString()).isEqualTo("Text\n");
        assertThat(event.path("tags").toString())
                .isEqualTo("[[\"d\",\"id-1\"],[\"title\",\"Title\"],[\"published_at\",\"" + NOW.getEpochSecond()
                        + "\"],[\"summary\",\"In one sentence\"],[\"r\",\"" + LINK + "\"],[\"t\",\"java\"]]");
        assertThat(one.events.values())
                .singleElement()
                .satisfies(it -> assertThat(it.path("content").asString()).isEqualTo("Other\n"));
    }

    @Test
    void tellsWhoWeAreOnWhichRelays() {
        assertThat(network().verify()).isInstanceOfSatisfying(Verification.Accepted.class, it -> {
            assertThat(it.who())
                    .startsWith("npub1")
                    .endsWith(" on " + first.getHostName() + ", " + second.getHostName());
            assertThat(it.facts()).isEqualTo(Facts.NONE);
        });
    }

    @Test
    void aKeyOrAnAddressThatIsNoneIsSaidWithoutShowingTheKey() {
        keys.put("relays", ws(first));
        var wrong = new ContractTest.Settings(keys, Optional.of("nsec1wrong-key-55"));
        assertThatThrownBy(() -> Nostr.KIND.connect().apply(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the token is no key such as nsec1…");

        keys.put("relays", "https://nos.lol");
        var elsewhere = new ContractTest.Settings(keys, Optional.of(NSEC));
        assertThatThrownBy(() -> Nostr.KIND.connect().apply(elsewhere))
                .hasMessage("relays: \"https://nos.lol\" is not an address such as wss://nos.lol");
    }
}
