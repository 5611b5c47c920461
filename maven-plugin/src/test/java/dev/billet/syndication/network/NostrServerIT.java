package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Needed;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real relay: what we sign, another implementation checks. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test's native library is that for Linux")
class NostrServerIT {
    private static final String NSEC = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final URI LINK = URI.create("https://blog.example/hello/");

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path relay = TestServer.SERVERS.resolve("nostr");
        TestServer.needs(Needed.onPath("node") && Files.isDirectory(relay.resolve("node_modules")), "the Nostr relay");
        server = TestServer.start(
                List.of("node", relay.resolve("start.mjs").toString(), String.valueOf(TestServer.freePort())),
                Map.of(),
                folder.resolve("relay.log"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void takesANoteOnceFindsItAndForgetsIt() {
        Network network = Nostr.KIND
                .connect()
                .apply(new ContractTest.Settings(
                        Map.of("relays", server.address().toString()), Optional.of(NSEC)));
        Announcement post = Announcement.of("id-1", "Hello \"é\" \\ 👪\n<b>", LINK, NOW);
        IdempotencyKey key = new IdempotencyKey("k1", NOW, Instant.now());

        Verification who = network.verify();
        SendResult sent = network.send(ContractTest.message(network, post), key);
        SendResult again = network.send(ContractTest.message(network, post), key);
        Lookup found = network.find(LINK, key);
        var to = new Threaded.ReplyTo(((SendResult.Announced) sent).receipt(), ((SendResult.Announced) sent).receipt());
        Message part = ((Fit.Fits) network.fit(post, new TextTemplate("And \"then\"", false), Facts.NONE)).message();
        SendResult answer = ((Threaded) network).reply(part, to, key);
        Lookup foundAnswer = ((Threaded) network).findReply("And \"then\"", to, key);
        Optional<SendResult> deleted = network.delete(((SendResult.Announced) sent).receipt());
        Lookup after = network.find(LINK, key);

        assertThat(who).isInstanceOf(Verification.Accepted.class);
        assertThat(sent).isInstanceOf(SendResult.Announced.class).isEqualTo(again);
        assertThat(found).isEqualTo(new Lookup.Found(((SendResult.Announced) sent).receipt()));
        assertThat(foundAnswer).isEqualTo(new Lookup.Found(((SendResult.Announced) answer).receipt()));
        assertThat(deleted).contains(sent);
        assertThat(after).isEqualTo(new Lookup.Absent());
    }
}
