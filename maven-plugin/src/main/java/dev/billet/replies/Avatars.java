package dev.billet.replies;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the pictures of those who answered, so that readers of the blog fetch them from the blog. */
final class Avatars {
    private static final String FOLDER = "replies";
    private static final int LARGEST = 300 * 1024;
    private static final int NAME_BYTES = 8;

    private final ApiClient client;
    private final Path statics;

    /** @param statics the blog's folder of files that are published as they are */
    Avatars(ApiClient client, Path statics) {
        this.client = client;
        this.statics = statics;
    }

    /** The path on the site of a picture; empty if it cannot be had or is none. */
    Optional<String> keep(@Nullable String address) throws IOException {
        if (address == null || !address.matches("https?://[^\\s\"<>\\\\^`{|}]+")) {
            return Optional.empty();
        }
        if (!(client.send(ApiRequest.get(URI.create(address))) instanceof Answer.Received received)
                || !received.isSuccess()
                || received.body().length > LARGEST) {
            return Optional.empty();
        }
        Optional<String> ending = ending(received.body());
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        String name = hash(received.body()) + ending.get();
        Path file = statics.resolve(FOLDER).resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(statics.resolve(FOLDER));
            Files.write(file, received.body());
        }
        return Optional.of("/" + FOLDER + "/" + name);
    }

    /** By its first bytes: what a server calls a picture may be anything. */
    private static Optional<String> ending(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(".png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(".jpg");
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? Optional.of(".webp") : Optional.empty();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
