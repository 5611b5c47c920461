package dev.billet.generator.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On a picture of 24 x 16 pixels, turned by a quarter, with Exif, place and XMP, as libavif 1.3 writes it. */
class AvifFileTest {
    /** Where its notes start, and the picture behind them, as its table of places says. */
    private static final int EXIF = 0x1A6;

    private static final int PICTURE = 0x236;

    @Test
    void itSaysTheSizeThatIsSeen() throws IOException {
        assertThat(ImageSizes.of(sideways())).contains(new ImageSize(16, 24));
    }

    @Test
    void itsNotesAreZerosAndNothingElseIsTouched() throws IOException {
        byte[] file = sideways();

        byte[] clean = ImageWork.on(file).clean();

        assertThat(text(file)).contains("SecretCam", "48.8584", "Exif");
        assertThat(text(clean)).doesNotContain("SecretCam", "48.8584");
        assertThat(text(clean).replace("\0", ""))
                .isEqualTo(text(file)
                        .replace(text(Arrays.copyOfRange(file, EXIF, PICTURE)), "")
                        .replace("\0ExifExif", "freeExif")
                        .replace("mimeXMP", "freeXMP")
                        .replace("\0", ""));
    }

    @Test
    void oneThatEndsInTheMiddleIsDamagedOrShowsNoNotes() throws IOException {
        byte[] file = sideways();

        for (int length = 12; length < file.length; length++) {
            ImageWork work = ImageWork.on(Arrays.copyOf(file, length));
            boolean noted = text(work.clean()).contains("Secret");
            assertThat(noted && work.trouble() == null).as("%d bytes", length).isFalse();
        }
        assertThatThrownBy(() -> AvifFile.read(Arrays.copyOf(file, 450))).hasMessage("its parts do not fit into it");
    }

    @Test
    void noBytesBringItDown() throws IOException {
        byte[] file = sideways();
        Random random = new Random(7);

        for (int i = 0; i < 20_000; i++) {
            byte[] odd = file.clone();
            odd[12 + random.nextInt(400)] = (byte) random.nextInt(256);
            odd[12 + random.nextInt(400)] = (byte) random.nextInt(256);
            assertThat(ImageWork.on(odd).clean()).hasSameSizeAs(file);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] sideways() throws IOException {
        try (InputStream in = Objects.requireNonNull(AvifFileTest.class.getResourceAsStream("sideways.avif"))) {
            return in.readAllBytes();
        }
    }
}
