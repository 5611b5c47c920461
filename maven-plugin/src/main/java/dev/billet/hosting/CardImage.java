package dev.billet.hosting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether the picture of a post's card is there, in a type and a size that the networks take. */
final class CardImage {
    /** What every network that makes cards takes; AVIF and SVG are shown by none of them. */
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /** The least of the networks' limits: <a href="https://docs.x.com/x-api/media/introduction">X</a>. */
    private static final int MOST_BYTES = 5_000_000;

    private CardImage() {}

    /** @param passes whether waiting can help */
    record Fault(String reason, boolean passes) {}

    /** Asks for it where it is served. */
    static Optional<Fault> fault(URI address, ApiClient client) {
        String image = "the image of its card, " + address + ", ";
        Answer answer = client.send(ApiRequest.get(address).header("Cache-Control", "no-cache"));
        if (!(answer instanceof Answer.Received received)) {
            return Optional.of(new Fault(image + "cannot be reached", true));
        }
        String type = received.header("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (received.status() != 200 || !type.startsWith("image/")) {
            String what = received.status() == 200 ? "with no image" : String.valueOf(received.status());
            return Optional.of(new Fault(image + "answers " + what, true));
        }
        return fault(image, type, received.body().length).map(reason -> new Fault(reason, false));
    }

    /** Looks at its file. */
    static Optional<String> fault(Path file) throws IOException {
        String image = "the image of its card, " + file + ", ";
        if (!Files.isRegularFile(file)) {
            return Optional.of(image + "is not there");
        }
        return fault(image, type(file), Files.size(file));
    }

    private static Optional<String> fault(String image, String type, long bytes) {
        if (!TYPES.contains(type)) {
            return Optional.of(
                    image + "is of the type " + type + ", which networks do not show; make it a JPEG or PNG");
        }
        return bytes <= MOST_BYTES
                ? Optional.empty()
                : Optional.of(image + "has " + bytes + " bytes, and networks take no more than " + MOST_BYTES
                        + "; make it smaller");
    }

    /** By what it begins with, whatever it is called. */
    private static String type(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(256);
        }
        String text = new String(start, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (text.startsWith("GIF8")) {
            return "image/gif";
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (text.startsWith("ftypavif", 4)) {
            return "image/avif";
        }
        return text.contains("<svg") ? "image/svg+xml" : "application/octet-stream";
    }
}
