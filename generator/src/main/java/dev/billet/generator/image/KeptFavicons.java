package dev.billet.generator.image;

import dev.billet.generator.drawing.CardColours;
import dev.billet.generator.drawing.Monogram;
import dev.billet.generator.output.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the icons of a site once, and keeps them: to draw a letter takes longer than an edit. */
public final class KeptFavicons {
    /** Count up when icons look different. */
    private static final String RECIPE = "1";

    private static final int NAME_BYTES = 8;

    private final CacheFolder cache;

    /** @param cache where they are kept; {@code mvn clean} must not reach it */
    public KeptFavicons(CacheFolder cache) {
        this.cache = cache;
    }

    /** The icons of a picture, as {@link Favicons#from} makes them. */
    public Favicons from(byte[] picture, int paper) {
        String prefix = "icons-" + hash(picture, paper) + "-";
        if (cache.find(prefix + Favicons.ICO).isPresent()) {
            return new Favicons(kept(prefix), null);
        }
        Favicons made = Favicons.from(picture, paper);
        // The one that tells that all are there comes last.
        made.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(Favicons.ICO))
                .forEach(file -> cache.keep(prefix + file.getKey(), file.getValue()));
        Optional.ofNullable(made.files().get(Favicons.ICO)).ifPresent(ico -> cache.keep(prefix + Favicons.ICO, ico));
        return made;
    }

    /** The icon of a blog that names none, as {@link Monogram#svg} draws it. */
    public byte[] monogram(String siteName, CardColours colours) {
        String name = "icon-" + hash((siteName + "\n" + colours).getBytes(StandardCharsets.UTF_8), 0) + ".svg";
        return cache.find(name).map(KeptFavicons::bytes).orElseGet(() -> {
            byte[] drawn = Monogram.svg(siteName, colours).getBytes(StandardCharsets.UTF_8);
            cache.keep(name, drawn);
            return drawn;
        });
    }

    private Map<String, byte[]> kept(String prefix) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(Favicons.ICO, Favicons.APPLE, Favicons.SMALL, Favicons.LARGE)) {
            cache.find(prefix + name).ifPresent(file -> files.put(name, bytes(file)));
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] picture, int paper) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((RECIPE + " " + paper + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(picture), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
