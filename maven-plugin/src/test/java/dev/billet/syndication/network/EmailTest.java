package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real mail server, GreenMail, in this very process. */
class EmailTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final IdempotencyKey KEY = new IdempotencyKey("0123abcd", NOW, NOW);
    private static final String PASSWORD = "test-password-4411";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Map<String, String> keys = new TreeMap<>();
    private final Announcement post = Announcement.of(
                    "id-1", "Crème brûlée:\na recipe", URI.create("https://blog.example/2026/11/hello/"), NOW)
            .withDescription("In one sentence")
            .withLanguage(Locale.CANADA_FRENCH);

    @BeforeEach
    void start() {
        server.setUser("ada@user.example", "ada@user.example", PASSWORD);
        server.start();
        keys.putAll(Map.of(
                "server", "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "from", "Le carnet <ada@user.example>",
                "to", "news@list.example"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Network network(String password) {
        return Email.KIND
                .connect()
                .apply(new ContractTest.Settings(keys, password.isEmpty() ? Optional.empty() : Optional.of(password)));
    }

    @Test
    void aLetterGoesToTheListAndSaysWhatItIs() throws Exception {
        keys.put("list", "news.user.example");
        keys.put("unsubscribe", "mailto:leave@list.example");
        Network network = network(PASSWORD);

        SendResult result = network.send(ContractTest.message(network, post), KEY);

        assertThat(result).isEqualTo(new SendResult.Announced(new Receipt("<0123abcd@blog.example>", null)));
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Crème brûlée: a recipe");
        assertThat(String.valueOf(letter.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo("Crème brûlée:\na recipe https://blog.example/2026/11/hello/\n\nIn one sentence");
        assertThat(letter.getHeader("Message-ID")).containsExactly("<0123abcd@blog.example>");
        assertThat(letter.getHeader("From")).containsExactly("Le carnet <ada@user.example>");
        assertThat(letter.getHeader("To")).containsExactly("news@list.example");
        assertThat(letter.getHeader("List-Id")).containsExactly("<news.user.example>");
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<mailto:leave@list.example>");
        assertThat(letter.getHeader("List-Archive")).containsExactly("<https://blog.example/>");
        assertThat(letter.getHeader("List-Post")).containsExactly("NO");
        assertThat(letter.getHeader("Archived-At")).containsExactly("<https://blog.example/2026/11/hello/>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(NOW));
    }

    @Test
    void theTextIsThatOfTheTemplate() {
        assertThat(ContractTest.message(network(PASSWORD), post, "{description}: {link}")
                        .payload())
                .isEqualTo("In one sentence: https://blog.example/2026/11/hello/\n");
    }

    @Test
    void knowsWhetherTheServerTakesThePassword() {
        assertThat(network(PASSWORD).verify())
                .isEqualTo(new Verification.Accepted("Le carnet <ada@user.example> by 127.0.0.1", Facts.NONE));
        assertThat(network("wrong-9931").verify()).isInstanceOfSatisfying(Verification.Refused.class, it -> {
            assertThat(it.reason()).startsWith("127.0.0.1 refused the password: 535");
            assertThat(it.remedy())
                    .isEqualTo(
                            "Write the right user:, and put its password where the account's token comes from. To test"
                                    + " it: mvn site:accounts");
            assertThat(it.toString()).doesNotContain("wrong-9931");
        });
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereHasNothing() {
        Network network = network(PASSWORD);
        server.stop();

        assertThat(network.send(ContractTest.message(network, post), KEY)).isInstanceOf(SendResult.Deferred.class);
        assertThat(network.verify()).isInstanceOf(Verification.CannotTell.class);
    }

    @Test
    void whatTheServerSaysDecidesAndSilenceAfterTheTextIsUnknown() throws IOException {
        assertThat(answering("550 no such list"))
                .isEqualTo(new SendResult.Rejected(
                        "127.0.0.1 refuses it (550): Invalid Addresses",
                        "Change what it names, then: mvn site:announce"));
        assertThat(answering("451 greylisted"))
                .isEqualTo(new SendResult.Deferred("127.0.0.1 asks to come back (451): Invalid Addresses", null));
        assertThat(answering("250 ok", "354 go on", null))
                .isEqualTo(new SendResult.Unknown("127.0.0.1: the connection broke"));
    }

    /** A server that answers RCPT and what follows as told; null ends the connection. */
    private SendResult answering(String... answers) throws IOException {
        try (ServerSocket door = new ServerSocket(0)) {
            Thread thread = new Thread(() -> serve(door, answers));
            thread.start();
            keys.put("server", "smtp://127.0.0.1:" + door.getLocalPort());
            Network network = network("");
            return network.send(ContractTest.message(network, post), KEY);
        }
    }

    private static void serve(ServerSocket door, String... answers) {
        try (Socket socket = door.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                var out = new PrintWriter(socket.getOutputStream(), true)) {
            out.print("220 hello\r\n");
            out.flush();
            int next = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean asked = line.startsWith("RCPT") || line.equals("DATA") || line.equals(".");
                if (!asked
                        && (next == 0
                                || next > answers.length
                                || !"354 go on".equals(answers[Math.max(0, next - 1)]))) {
                    out.print("250 ok\r\n");
                    out.flush();
                } else if (asked) {
                    String answer = next < answers.length ? answers[next++] : "250 ok";
                    if (answer == null) {
                        return;
                    }
                    out.print(answer + "\r\n");
                    out.flush();
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }
}
