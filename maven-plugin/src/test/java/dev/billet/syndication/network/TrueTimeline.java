package dev.billet.syndication.network;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import okio.ByteString;

/** A network's own server, for tests: as strict as the real one, and it knows what readers see. */
interface TrueTimeline extends AutoCloseable {
    ByteString PICTURE = png();

    /**
     * What an account needs to be on it.
     *
     * @param home where it is reached, without a slash at the end
     */
    Map<String, String> keys(String home);

    /** The account's token or password; empty where it needs none. */
    Optional<String> token(String home);

    /** What readers see, one text an announcement. */
    List<String> texts();

    /** What the text of the first, second, … post has and no other has. */
    default String sign(int post) {
        return "Hello " + post;
    }

    /** Whether a post's picture makes more requests, from {@code /picture.png} on. */
    default boolean takesPictures() {
        return false;
    }

    /** What it keeps for less than an hour it forgets. */
    default void hourLater() {}

    /** By which it judges requests that are signed with the time. */
    default void setClock(Clock clock) {}

    /** Serves, and says how it is reached. */
    default Wire serve(MockWebServer server) {
        server.setDispatcher((Dispatcher) this);
        return new HttpWire(server.getPort());
    }

    @Override
    default void close() {}

    static MockResponse picture() {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .body(new Buffer().write(PICTURE))
                .build();
    }

    private static ByteString png() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB), "png", png);
            return ByteString.of(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
