package dev.billet.generator.image;

import dev.billet.generator.output.CacheFolder;
import dev.billet.generator.progress.Count;
import dev.billet.generator.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes pictures fit to publish: without location, upright, and in several widths. Each is made once and kept. Thread-safe.
 */
public final class ImagePipeline {
    /** How wide the smaller versions are: a telephone, a column, a column on a fine screen. */
    public static final List<Integer> WIDTHS = List.of(480, 960, 1440);

    /** Whatever changes the bytes of a version belongs in here. */
    private static final String RECIPE =
            "1 lanczos3 " + WIDTHS + " q" + ImageWork.QUALITY + " " + ImageWork.FULL_QUALITY;

    private final CacheFolder cache;
    private final Count made;
    private final Map<Key, Variants> known = new ConcurrentHashMap<>();

    private record Key(Path file, FileTime changed, long length) {}

    /** @param cache where what it makes is kept; {@code mvn clean} must not reach it */
    public ImagePipeline(CacheFolder cache, Progress progress) {
        this.cache = cache;
        this.made = new Count(progress, Progress.Work.PICTURES, 0);
    }

    /** Where it keeps what it makes; cards and icons are kept there as well. */
    public CacheFolder kept() {
        return cache;
    }

    /**
     * The versions of a picture.
     *
     * @throws UncheckedIOException if the file cannot be read or the cache not be written
     */
    public Variants variants(Path source) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
            Key key = new Key(source.toAbsolutePath().normalize(), attributes.lastModifiedTime(), attributes.size());
            return known.computeIfAbsent(key, k -> make(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Variants make(Path source) {
        try {
            byte[] file = Files.readAllBytes(source);
            String key = hash(file);
            ImageEntry entry = ImageEntry.read(cache, key).orElse(null);
            if (entry == null) {
                entry = ImageWork.on(file).run(cache, key);
                entry.keep(cache, key);
                made.one();
            }
            return entry.variants(cache, key, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(RECIPE.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(file), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
