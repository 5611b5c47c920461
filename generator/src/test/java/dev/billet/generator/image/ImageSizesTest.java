package dev.billet.generator.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void eachFormatSaysItsSize(String format) {
        byte[] file = Photographs.encoded(new BufferedImage(321, 45, BufferedImage.TYPE_INT_RGB), format);

        assertThat(ImageSizes.of(file)).contains(new ImageSize(321, 45));
    }

    @Test
    void aPhotographTakenSidewaysSaysTheSizeThatIsSeen() {
        assertThat(ImageSizes.of(Photographs.jpeg(400, 300, 6))).contains(new ImageSize(300, 400));
    }

    /** The first 30 bytes of files that cwebp and img2webp write. */
    @ParameterizedTest
    @CsvSource({
        "52494646 24000000 57454250 56503820 18000000 3001009d012a 40010f00 02003425, 320x15",
        "52494646 1a000000 57454250 5650384c 0d000000 2f 3f810300 0007 10 11 11 88, 320x15",
        "52494646 1a000000 57454250 56503858 0a000000 10000000 3f0100 0e0000, 320x15"
    })
    void eachKindOfWebpSaysItsSize(String hex, String size) {
        byte[] file = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThat(ImageSizes.of(file).map(s -> s.width() + "x" + s.height())).contains(size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/>| 40x20",
                "<svg viewBox='0 0 32 16'/>| 32x16",
                "<svg viewBox='0,0,32,16' width='64px'/>| 64x32",
                "<svg viewBox='0 0 32 16' width='100%' height='100%'/>| 32x16",
                "<?xml version='1.0'?><!-- a --><!DOCTYPE svg><svg width='1in' height='25.4mm'/>| 96x96"
            })
    void anSvgSaysItsSizeOrItsViewBox(String file, String size) {
        assertThat(ImageSizes.of(file.getBytes(StandardCharsets.UTF_8)).map(s -> s.width() + "x" + s.height()))
                .contains(size);
    }

    @Test
    void aBrokenOrForeignFileHasNoSize() throws IOException {
        Path broken = Files.write(folder.resolve("a.jpg"), Arrays.copyOf(Photographs.jpeg(40, 30, 1), 60));
        ImageSizes sizes = new ImageSizes();

        assertThat(sizes.of(broken)).isEmpty();
        assertThat(sizes.of(folder.resolve("missing.png"))).isEmpty();
        assertThat(sizes.of(folder)).isEmpty();
        assertThat(ImageSizes.of(new byte[0])).isEmpty();
        assertThat(ImageSizes.of("<svg width='a' viewBox='0 0 none'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aReplacedFileIsReadAgain() throws IOException {
        Path file = folder.resolve("a.png");
        ImageSizes sizes = new ImageSizes();
        Files.write(file, Photographs.encoded(Photographs.quarters(10, 10), "png"));
        Optional<ImageSize> before = sizes.of(file);

        Files.write(file, Photographs.encoded(Photographs.quarters(200, 100), "png"));

        assertThat(before).contains(new ImageSize(10, 10));
        assertThat(sizes.of(file)).contains(new ImageSize(200, 100));
    }
}
