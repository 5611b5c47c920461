package dev.billet.syndication.network;

import static dev.billet.generator.browser.Needed.needed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Synapse itself, in a folder with a Debian of its own: {@code .ci/install-servers matrix}. */
class MatrixServerIT {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final URI LINK = URI.create("https://blog.example/hello/?a=1&b=*2*");
    private static final IdempotencyKey KEY = new IdempotencyKey("0123456789abcdef", NOW, NOW);

    private static TestServer server;
    private static String token;

    private final Announcement post = Announcement.of("id-1", "Hello <b> & *you* é 👪", LINK, NOW);

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path matrix = TestServer.SERVERS.resolve("matrix");
        needed(Files.isDirectory(matrix.resolve("root")), "Synapse, which .ci/install-servers matrix installs");
        server = TestServer.start(
                List.of(matrix.resolve("start.sh").toString(), String.valueOf(TestServer.freePort())),
                Map.of(),
                folder.resolve("synapse.log"));
        token = login("bot");
    }

    private static String login(String user) {
        String identifier = "\"identifier\":{\"type\":\"m.id.user\",\"user\":\"" + user + "\"}";
        return ask(
                        "/login",
                        "",
                        "{\"type\":\"m.login.password\"," + identifier + ",\"password\":\"" + user + "-pass\"}")
                .path("access_token")
                .asString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    private static JsonNode ask(String path, String bearer, String body) {
        ApiRequest request = ApiRequest.post(server.address().resolve("/_matrix/client/v3" + path))
                .header("Authorization", "Bearer " + bearer)
                .json(body);
        return Server.success(new ApiClient().send(request)).orElseThrow();
    }

    private static Network room(String name) {
        return room(name, token);
    }

    private static Network room(String name, String owner) {
        ask("/createRoom", owner, "{\"preset\":\"public_chat\",\"room_alias_name\":\"" + name + "\"}");
        return network("#" + name + ":localhost", owner);
    }

    private static Network network(String room, String token) {
        return Matrix.KIND
                .connect()
                .apply(new ContractTest.Settings(
                        Map.of("server", server.address().toString(), "room", room), Optional.of(token)));
    }

    @Test
    void takesAMessageOnceEditsItFindsItAndTakesItBack() {
        Network network = room("once");

        Verification who = network.verify();
        Lookup before = network.find(LINK, KEY);
        SendResult sent = network.send(ContractTest.message(network, post), KEY);
        SendResult again = network.send(ContractTest.message(network, post), KEY);
        Receipt receipt = ((SendResult.Announced) sent).receipt();
        Optional<SendResult> edited =
                network.edit(receipt, ContractTest.message(network, post.withTitle("Other words")));
        Lookup found = network.find(LINK, KEY);
        Optional<SendResult> deleted = network.delete(receipt);

        assertThat(who).isEqualTo(new Verification.Accepted("@bot:localhost in #once:localhost", Facts.NONE));
        assertThat(before).isEqualTo(new Lookup.Absent());
        assertThat(again).isEqualTo(sent);
        assertThat(edited).contains(sent);
        assertThat(found).as("the message, not its newer version").isEqualTo(new Lookup.Found(receipt));
        assertThat(deleted).contains(sent);
    }

    @Test
    void saysWhatSynapseRefuses() {
        Verification wrong = network("#once:localhost", "syt_wrong").verify();
        SendResult nowhere = network("#nowhere:localhost", token)
                .send(ContractTest.message(network("#nowhere:localhost", token), post), KEY);

        assertThat(wrong)
                .isEqualTo(new Verification.Refused(
                        "127.0.0.1 answers 401: Invalid access token passed.",
                        "Make a new access token: log in as the bot, in Element under Settings, Help, and put it where the"
                                + " account's token comes from. To test it: mvn site:accounts"));
        assertThat(nowhere)
                .isEqualTo(new SendResult.Rejected(
                        "127.0.0.1 refuses it (404): Room alias #nowhere:localhost not found",
                        "Invite the bot into #nowhere:localhost, let it write there, and check room: for a slip."));
    }

    @Test
    void aTitleThatIsTooLongIsCutSoThatItIsTaken() {
        Network network = room("long");

        SendResult sent = network.send(
                ContractTest.message(network, post.withTitle("<Ünvergleichlich> & *lang* 👪 ".repeat(3000))), KEY);

        assertThat(sent).isInstanceOf(SendResult.Announced.class);
    }

    @Test
    void itsOwnLimitIsWaitedFor() {
        Network network = room("quick", login("hasty"));
        SendResult last = network.send(ContractTest.message(network, post), KEY);
        for (int i = 0; i < 30 && last instanceof SendResult.Announced; i++) {
            last = network.send(ContractTest.message(network, post), new IdempotencyKey("key-" + i, NOW, NOW));
        }

        assertThat(last)
                .isInstanceOfSatisfying(
                        SendResult.Deferred.class, it -> assertThat(it.delay()).isPositive());
    }

    @Test
    void whatIsSentIsWhatReadersSee() {
        Network network = room("seen");
        network.send(ContractTest.message(network, post), KEY);

        JsonNode room = Server.success(new ApiClient()
                        .send(ApiRequest.get(
                                        server.address().resolve("/_matrix/client/v3/directory/room/%23seen:localhost"))
                                .bearer(new dev.billet.http.Secret(token))))
                .orElseThrow();
        String id = Markup.query(room.path("room_id").asString());
        JsonNode messages = Server.success(new ApiClient()
                        .send(ApiRequest.get(server.address()
                                        .resolve("/_matrix/client/v3/rooms/" + id + "/messages?dir=b&limit=1"))
                                .bearer(new dev.billet.http.Secret(token))))
                .orElseThrow();

        assertThat(messages.at("/chunk/0/content"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {
                          "msgtype": "m.notice",
                          "body": "Hello <b> & *you* é 👪 https://blog.example/hello/?a=1&b=*2*",
                          "format": "org.matrix.custom.html",
                          "formatted_body": "Hello &lt;b&gt; &amp; *you* é 👪 <a href=\\"https://blog.example/hello/?a=1&amp;b=*2*\\">https://blog.example/hello/?a=1&amp;b=*2*</a>",
                          "m.mentions": {}
                        }"""));
    }
}
