package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Needed;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.TextTemplate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tests' own servers, spoken to by clients that others wrote: what we and they both take for the contract. Where a client
 * is content, and understands each refusal, the server is not one that only we could talk to.
 */
class ClientsIT {
    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

    @StartStop
    final MockWebServer http = new MockWebServer();

    @BeforeAll
    static void clients() {
        TestServer.needs(
                Needed.onPath("node") && Files.isDirectory(CLIENTS.resolve("node_modules")),
                "the clients of X, Telegram and Mastodon");
    }

    @Test
    void theOfficialClientOfXIsContentWithOurServer() throws Exception {
        XTest.Fake fake = new XTest.Fake();
        fake.bearers.add("Bearer " + ContractTest.TOKEN);
        http.setDispatcher(fake);

        JsonNode made = speak("x", ContractTest.TOKEN, "Hello https://blog.example.org/a/");

        assertThat(made).isEqualTo(json("""
                        {
                          "me": "ada",
                          "posted": { "id": "1000", "text": "Hello https://blog.example.org/a/" },
                          "again": [ 403, "You are not allowed to create a Tweet with duplicate content." ],
                          "answer": { "id": "1001", "text": "And then" },
                          "deleted": { "deleted": true },
                          "stranger": 401
                        }"""));
    }

    @Test
    void telegrafIsContentWithOurServer() throws Exception {
        http.setDispatcher(new TelegramTest.Fake());

        JsonNode made = speak("telegram", ContractTest.TOKEN, "Hello");

        assertThat(made).isEqualTo(json("""
                        {
                          "me": "carnet_bot",
                          "posted": { "id": 42, "chat": "carnet" },
                          "edited": 42,
                          "again": [ 400, "Bad Request: message is not modified" ],
                          "deleted": true,
                          "long": [ 400, "Bad Request: message is too long" ],
                          "stranger": [ 404, "Not Found" ]
                        }"""));
    }

    @Test
    void mastoIsContentWithOurServer() throws Exception {
        http.setDispatcher(new FakeMastodon("4.5.1"));

        JsonNode made = speak("mastodon", FakeMastodon.TOKEN, "Hello");

        assertThat(made.path("me").asString()).isEqualTo("ada");
        assertThat(made.path("limit").asInt()).isEqualTo(500);
        assertThat(made.path("again").asString())
                .as("the same key makes one post")
                .isEqualTo(made.path("posted").path("id").asString());
        assertThat(made.path("deleted")).isEqualTo(made.path("again"));
        assertThat(made.path("long"))
                .isEqualTo(json("[ 422, \"Validation failed: Text character limit of 500 exceeded\" ]"));
        assertThat(made.path("stranger")).isEqualTo(json("[ 401, \"The access token is invalid\" ]"));
    }

    @Test
    void discordsOwnDescriptionAllowsWhatWeSendToIt() throws Exception {
        Announcement post = Announcement.of(
                "id-1", ContractTest.HOSTILE.repeat(30), URI.create("https://blog.example/hello/"), ContractTest.NOW);
        Map<String, String> keys = Map.of("name", "The blog", "silent", "true", "card", "false");
        Fit fit = Discord.KIND
                .connect()
                .apply(new ContractTest.Settings(keys, Optional.empty()))
                .fit(post, new TextTemplate("{title} {link}"), Facts.NONE);
        String payload = ((Fit.Fits) fit).message().payload();

        assertThat(speak("discord", "none", payload)).isEqualTo(json("[]"));
        assertThat(speak("discord", "none", "{\"content\":7}")).isEqualTo(json("[[\"content\",\"invalid_type\"]]"));
    }

    private JsonNode speak(String client, String token, String text) throws IOException, InterruptedException {
        String address = http.url("/").toString().replaceFirst("/$", "");
        Process node = new ProcessBuilder(List.of(
                        "node", "--no-warnings", CLIENTS.resolve("speak.mjs").toString(), client, address, token, text))
                .redirectErrorStream(true)
                .start();
        String printed = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(node.waitFor()).as(printed).isZero();
        return json(printed);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
