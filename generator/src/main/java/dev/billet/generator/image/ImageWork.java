package dev.billet.generator.image;

import dev.billet.generator.output.CacheFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One picture in the making.
 *
 * @param clean the file without its notes
 * @param moves whether it is several pictures, which must stay together
 */
record ImageWork(
        byte[] file,
        ImageFormat format,
        byte[] clean,
        int orientation,
        boolean moves,
        @Nullable String trouble) {
    static final float QUALITY = 0.82f;
    static final float FULL_QUALITY = 0.92f;

    /** Larger ones are not decoded: one would take half a gigabyte. */
    private static final long MOST_PIXELS = 100_000_000;

    /** How many million pixels may be unpacked at once, so that a folder of photographs does not fill the memory. */
    private static final int ROOM =
            (int) Math.max(16, Math.min(2000, Runtime.getRuntime().maxMemory() / 16_000_000));

    /** A version so much larger than the next serves as its source, and is read much faster than the original. */
    private static final int TWICE = 2;

    private static final Semaphore UNPACKED = new Semaphore(ROOM);

    static ImageWork on(byte[] file) {
        ImageFormat format = ImageFormat.of(file);
        try {
            switch (format) {
                case JPEG -> {
                    JpegFile jpeg = JpegFile.read(file);
                    return new ImageWork(file, format, jpeg.clean(), jpeg.orientation(), false, null);
                }
                case PNG -> {
                    PngFile png = PngFile.read(file);
                    return new ImageWork(file, format, png.clean(), png.orientation(), png.animated(), null);
                }
                case WEBP -> {
                    return new ImageWork(file, format, WebpFile.clean(file), 1, true, null);
                }
                case AVIF -> {
                    return new ImageWork(file, format, AvifFile.read(file).clean(), 1, true, null);
                }
                case OTHER -> throw new DamagedImageException("it is no JPEG, PNG, WebP or AVIF");
                default -> {
                    return new ImageWork(file, format, file, 1, true, null);
                }
            }
        } catch (DamagedImageException e) {
            return new ImageWork(file, format, file, 1, true, e.getMessage());
        }
    }

    /** Makes all versions and puts them into the cache. */
    ImageEntry run(CacheFolder cache, String key) throws IOException {
        ImageSize raw = ImageSizes.of(clean).orElse(null);
        if (raw == null || moves || (long) raw.width() * raw.height() > MOST_PIXELS) {
            return new ImageEntry(raw, original(cache, key, clean), List.of(), "", trouble);
        }
        ImageSize size = raw.turned(orientation);
        List<ImageSize> wanted = ImagePipeline.WIDTHS.stream()
                .filter(width -> width < size.width())
                .map(size::withWidth)
                .toList();
        if (wanted.isEmpty() && orientation == 1) {
            return new ImageEntry(size, original(cache, key, clean), List.of(), "", null);
        }
        int room = (int) Math.min(ROOM, (long) raw.width() * raw.height() / 1_000_000 + 1);
        UNPACKED.acquireUninterruptibly(room);
        try {
            Pixels pixels = Codec.decode(clean, format);
            byte[] upright = orientation == 1 ? clean : Codec.encode(pixels.upright(orientation), format, FULL_QUALITY);
            return shrink(cache, key, size, wanted, pixels, upright);
        } catch (IOException e) {
            // such as CMYK, which browsers show and Java does not read: one size is better than none
            String upright = orientation == 1 ? null : "it must be turned upright, and Java cannot decode it";
            return new ImageEntry(raw, original(cache, key, clean), List.of(), "", upright);
        } finally {
            UNPACKED.release(room);
        }
    }

    private ImageEntry shrink(
            CacheFolder cache, String key, ImageSize size, List<ImageSize> wanted, Pixels pixels, byte[] upright)
            throws IOException {
        String ending = format == ImageFormat.JPEG ? ".jpg" : ".png";
        List<ImageSize> made = new ArrayList<>();
        Pixels from = pixels;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            ImageSize small = wanted.get(i);
            ImageSize before = small.turned(orientation);
            Pixels shrunk = Resampler.shrink(
                    from.width() < TWICE * before.width() ? pixels : from, before.width(), before.height());
            from = shrunk;
            byte[] bytes = Codec.encode(shrunk.upright(orientation), format, QUALITY);
            if (bytes.length < upright.length) {
                cache.keep(key + "-" + small.width() + ending, bytes);
                made.add(0, small);
            }
        }
        return new ImageEntry(size, original(cache, key, upright), made, made.isEmpty() ? "" : ending, null);
    }

    private String original(CacheFolder cache, String key, byte[] bytes) {
        if (Arrays.equals(bytes, file)) {
            return "";
        }
        String name = key + "-original";
        cache.keep(name, bytes);
        return name;
    }
}
