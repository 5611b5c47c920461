package dev.billet.generator.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import dev.billet.generator.output.CacheFolder;
import dev.billet.generator.progress.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePipelineTest {
    @TempDir
    Path folder;

    @Test
    void thePlaceIsInTheCamerasFileAndInNothingThatIsPublished() throws Exception {
        byte[] file = Photographs.jpeg(1000, 600, 1);

        Variants variants = pipeline().variants(source("home.jpg", file));

        assertThat(notes(file)).contains("GPS", "XMP", "JPEG Comment");
        assertThat(place(file)).isEqualTo("48.858333 2.294444");
        assertThat(published(variants)).hasSize(3).allSatisfy(bytes -> {
            assertThat(notes(bytes)).doesNotContain("GPS", "XMP", "IPTC", "JPEG Comment", "Exif IFD0");
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("home", "film", "Paris", "48.85");
        });
    }

    @Test
    void aPictureThatStandsUprightIsNotEncodedAgain() throws IOException {
        Path source = source("home.jpg", Photographs.jpeg(1000, 600, 1));

        Variants variants = pipeline().variants(source);

        byte[] camera = Photographs.encoded(Photographs.quarters(1000, 600), "jpeg");
        assertThat(Files.readAllBytes(variants.original())).isEqualTo(camera);
    }

    @Test
    void whatIsMadeIsCountedForWhoeverWaits() throws Exception {
        List<String> told = new ArrayList<>();
        Progress progress = (work, done, total) -> told.add(work + " " + done);
        ImagePipeline pipeline = new ImagePipeline(new CacheFolder(folder.resolve("cache")), progress);
        Path wide = source("wide.jpg", Photographs.encoded(Photographs.quarters(2000, 1000), "jpeg"));

        pipeline.variants(wide);
        List<String> made = List.copyOf(told);
        told.clear();
        new ImagePipeline(new CacheFolder(folder.resolve("cache")), progress).variants(wide);

        assertThat(made).isNotEmpty().startsWith("PICTURES 1").allMatch(line -> line.startsWith("PICTURES "));
        assertThat(told).as("what was made before").isEmpty();
    }

    @Test
    void aFileWithoutNotesIsPublishedFromWhereItIs() throws IOException {
        Path source = source("small.png", Photographs.encoded(Photographs.quarters(400, 300), "png"));

        Variants variants = pipeline().variants(source);

        assertThat(variants).isEqualTo(new Variants(new ImageSize(400, 300), source, List.of(), null));
    }

    /** Where red, green, blue and white are once a picture with that orientation stands upright. */
    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void eachOrientationIsTurnedUpright(int orientation, String corners) throws IOException {
        Path source = source("turned.jpg", Photographs.jpeg(1000, 600, orientation));

        Variants variants = pipeline().variants(source);

        ImageSize upright = orientation >= 5 ? new ImageSize(600, 1000) : new ImageSize(1000, 600);
        assertThat(variants.size()).isEqualTo(upright);
        for (byte[] bytes : published(variants)) {
            assertThat(corners(ImageIO.read(new ByteArrayInputStream(bytes)))).isEqualTo(corners);
        }
    }

    @Test
    void aWidePictureIsOfferedInThreeWidthsAndNeverMadeLarger() throws IOException {
        Path wide = source("wide.jpg", Photographs.encoded(Photographs.quarters(2000, 1000), "jpeg"));
        Path narrow = source("narrow.jpg", Photographs.encoded(Photographs.quarters(960, 480), "jpeg"));

        Variants ofWide = pipeline().variants(wide);
        Variants ofNarrow = pipeline().variants(narrow);

        assertThat(ofWide.smaller())
                .extracting(v -> v.width() + "x" + v.height())
                .containsExactly("480x240", "960x480", "1440x720");
        assertThat(ofNarrow.smaller()).extracting(Variant::width).containsExactly(480);
        for (Variant variant : ofWide.smaller()) {
            BufferedImage image = ImageIO.read(variant.file().toFile());
            assertThat(image.getWidth()).isEqualTo(variant.width());
            assertThat(image.getHeight()).isEqualTo(variant.height());
            assertThat(variant.name()).matches("wide-" + variant.width() + "\\.[0-9a-f]{8}\\.jpg");
        }
    }

    @Test
    void aSmallerVersionThatWeighsMoreIsNotOffered() throws IOException {
        BufferedImage lines = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < 600; x += 5) {
            for (int y = 0; y < 600; y++) {
                lines.setRGB(x, y, -1);
            }
        }
        Path source = source("lines.png", Photographs.encoded(lines, "png"));

        Variants variants = pipeline().variants(source);

        assertThat(variants.smaller()).isEmpty();
    }

    @Test
    void aPngLosesItsNotesAndKeepsItsPixels() throws IOException {
        BufferedImage image = Photographs.quarters(300, 200);
        Path source = source("shot.png", Photographs.png(image, 1));

        Variants variants = pipeline().variants(source);

        assertThat(Files.readAllBytes(variants.original())).isEqualTo(Photographs.encoded(image, "png"));
    }

    @Test
    void transparentPixelsDoNotShineThroughAtTheEdge() throws IOException {
        BufferedImage image = new BufferedImage(960, 960, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 960; x++) {
            for (int y = 0; y < 960; y++) {
                image.setRGB(x, y, (x - 480) * (x - 480) + (y - 480) * (y - 480) < 160000 ? 0xFFFF0000 : 0x0000FF00);
            }
        }
        Pixels pixels = Pixels.of(image);

        Pixels small = Resampler.shrink(pixels, 100, 100);

        for (int i = 0; i < small.samples().length; i += 4) {
            assertThat(small.samples()[i + 1]).as("green").isZero();
        }
    }

    @Test
    void aTruncatedFileIsNamedAndPublishedAsItIs() throws IOException {
        byte[] whole = Photographs.jpeg(1000, 600, 1);
        Path source = source("half.jpg", Arrays.copyOf(whole, 5000));

        Variants variants = pipeline().variants(source);

        assertThat(variants.original()).isEqualTo(source);
        assertThat(variants.trouble()).isEqualTo("it ends in the middle");
    }

    @Test
    void anyByteMayBeWrongAndTheBuildGoesOn() throws IOException {
        byte[] jpeg = Photographs.jpeg(500, 20, 6);
        byte[] png = Photographs.png(Photographs.quarters(500, 20), 6);
        ImagePipeline pipeline = pipeline();

        for (byte[] file : List.of(jpeg, png)) {
            for (int at = 2; at < Math.min(700, file.length); at += 3) {
                byte[] broken = file.clone();
                broken[at] ^= (byte) 0xA5;
                pipeline.variants(source("broken" + at, broken));
            }
        }

        assertThat(pipeline.variants(source("whole.jpg", jpeg)).trouble()).isNull();
    }

    @Test
    void aLaterBuildFindsAllOfItAndMakesNothing() throws IOException {
        Path source = source("home.jpg", Photographs.jpeg(1000, 600, 6));
        Variants first = pipeline().variants(source);
        for (Path file : cached()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }

        Variants second = pipeline().variants(source);

        assertThat(second).isEqualTo(first);
        assertThat(cached()).allMatch(file -> file.toFile().lastModified() == 0);
    }

    @Test
    void whatIsMissingInTheCacheIsMadeAgainWithTheSameBytes() throws IOException {
        Path source = source("home.jpg", Photographs.jpeg(1000, 600, 6));
        Variants first = pipeline().variants(source);
        List<byte[]> before = published(first);
        Files.delete(first.smaller().get(0).file());

        Variants second = pipeline().variants(source);

        assertThat(published(second)).usingElementComparator(Arrays::compare).isEqualTo(before);
    }

    @Test
    void anAnimationStaysWhole() throws IOException {
        byte[] plain = Photographs.encoded(Photographs.quarters(1000, 600), "png");
        var out = new java.io.ByteArrayOutputStream();
        out.write(plain, 0, 33);
        Photographs.chunk(out, "acTL", new byte[8]);
        out.write(plain, 33, plain.length - 33);
        Path source = source("moves.png", out.toByteArray());

        Variants variants = pipeline().variants(source);

        assertThat(variants.smaller()).isEmpty();
        assertThat(variants.original()).isEqualTo(source);
    }

    @Test
    void aWebpLosesItsNotes() throws IOException {
        byte[] notes = webp(0x0C, "VP8L", "EXIF", "XMP ");

        Variants variants = pipeline().variants(source("p.webp", notes));

        assertThat(Files.readAllBytes(variants.original())).isEqualTo(webp(0, "VP8L"));
        assertThat(variants.size()).isEqualTo(new ImageSize(16, 9));
    }

    private static byte[] webp(int flags, String... chunks) {
        ByteBuffer file = ByteBuffer.allocate(30 + 14 * chunks.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(flags);
        file.put(new byte[] {15, 0, 0, 8, 0, 0});
        for (String chunk : chunks) {
            file.put(chunk.getBytes(StandardCharsets.US_ASCII))
                    .putInt(5)
                    .put("hello\0".getBytes(StandardCharsets.US_ASCII));
        }
        return file.array();
    }

    private ImagePipeline pipeline() {
        return new ImagePipeline(new CacheFolder(folder.resolve("cache")), Progress.NONE);
    }

    private Path source(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static List<byte[]> published(Variants variants) {
        return Stream.concat(
                        Stream.of(variants.original()),
                        variants.smaller().stream().map(Variant::file))
                .map(ImagePipelineTest::bytes)
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> notes(byte[] file) throws IOException, ImageProcessingException {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName)
                .map(name -> name.replace("JpegComment", "JPEG Comment"))
                .toList();
    }

    private static String place(byte[] file) throws IOException, ImageProcessingException {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        var place = metadata.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation();
        return String.format(java.util.Locale.ROOT, "%.6f %.6f", place.getLatitude(), place.getLongitude());
    }

    private static String corners(BufferedImage image) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int top = image.getHeight() / 4;
        return letter(image.getRGB(left, top))
                + letter(image.getRGB(right, top))
                + letter(image.getRGB(left, bottom))
                + letter(image.getRGB(right, bottom));
    }

    private static String letter(int rgb) {
        boolean red = (rgb >> 16 & 0xFF) > 128;
        boolean green = (rgb >> 8 & 0xFF) > 128;
        return red && green ? "W" : red ? "R" : green ? "G" : "B";
    }
}
