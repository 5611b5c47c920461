package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;

/** GreenMail, a real mail server in this very process, and a list that gets letters there. */
final class FakeMailServer implements TrueTimeline {
    private static final String USER = "ada@user.example";
    private static final String PASSWORD = "test-password-4411";

    /** Half a line makes its threads fail, which they would tell each time. */
    private static final ThreadGroup QUIET = new ThreadGroup("mail") {
        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            // as a real server that closes the connection
        }
    };

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Override
    public Map<String, String> keys(String home) {
        return Map.of("server", home.replaceFirst("^http", "smtp"), "from", USER, "to", "news@list.example");
    }

    @Override
    public Optional<String> token(String home) {
        return Optional.of(PASSWORD);
    }

    @Override
    public List<String> texts() {
        return Stream.of(server.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .toList();
    }

    @Override
    public Wire serve(MockWebServer other) {
        server.setUser(USER, USER, PASSWORD);
        Thread start = new Thread(QUIET, server::start);
        start.start();
        try {
            start.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new TalkWire(server.getSmtp().getPort(), said -> "451 not now\r\n".getBytes(US_ASCII));
    }

    @Override
    public void close() {
        server.stop();
    }
}
