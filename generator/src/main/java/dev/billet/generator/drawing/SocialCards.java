package dev.billet.generator.drawing;

import dev.billet.generator.output.CacheFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The social cards of one site: each is drawn once and kept, for drawing takes longer than the rest of a page. Thread-safe. */
public final class SocialCards {
    /** Count up when cards look different. */
    private static final String RECIPE = "1";

    private static final int NAME_BYTES = 8;

    private final CacheFolder cache;
    private final String siteName;
    private final CardColours colours;

    /** @param cache where they are kept; {@code mvn clean} must not reach it */
    public SocialCards(CacheFolder cache, String siteName, CardColours colours) {
        this.cache = cache;
        this.siteName = siteName;
        this.colours = colours;
    }

    /** The card of a post, as {@link SocialCard#png} draws it; its file's name says what it shows. */
    public Path file(String title, @Nullable String line, String lang) {
        String name =
                hash(String.join("\0", RECIPE, title, siteName, line == null ? "" : line, colours.toString(), lang))
                        + ".png";
        return cache.find(name).orElseGet(() -> cache.keep(name, SocialCard.png(title, siteName, line, colours, lang)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
