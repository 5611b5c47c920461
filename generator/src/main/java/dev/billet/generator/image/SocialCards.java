package dev.billet.generator.image;

import dev.billet.generator.output.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The social cards of one site: each is drawn once and kept, for drawing takes longer than the rest of a page. Thread-safe. */
public final class SocialCards {
    /** Count up when cards look different. */
    private static final String RECIPE = "1";

    private static final int BUILDS = 20;

    private final CacheFolder cache;
    private final String siteName;
    private final CardColours colours;

    /** Keeps cards in a folder, {@code .billet/cards} beside the content: {@code mvn clean} must not reach it. */
    public SocialCards(Path cache, String siteName, CardColours colours) {
        this.cache = new CacheFolder(cache);
        this.siteName = siteName;
        this.colours = colours;
    }

    /**
     * The card of a post, as {@link SocialCard#png} draws it.
     *
     * @throws UncheckedIOException if the cache cannot be read or written
     */
    public byte[] png(String title, @Nullable String line, String lang) {
        String name =
                hash(String.join("\0", RECIPE, title, siteName, line == null ? "" : line, colours.toString(), lang));
        Optional<Path> kept = cache.find(name + ".png");
        try {
            if (kept.isPresent()) {
                return Files.readAllBytes(kept.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] png = SocialCard.png(title, siteName, line, colours, lang);
        cache.keep(name + ".png", png);
        return png;
    }

    /** Ends a build of the whole site: what twenty of them did not use is removed from the cache. */
    public void sweep() {
        cache.sweep(BUILDS);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
