package dev.billet.generator.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FaviconsTest {
    private static final int PAPER = 0xFBFCFA;

    @Test
    void anSvgBecomesAllOfThemInItsLightColours() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><style>"
                + "path { fill: #0b5a46; } @media (prefers-color-scheme: dark) { path { fill: #fff; } }"
                + "</style><path d='M0 0h32v32h-32z'/></svg>";

        Map<String, byte[]> icons =
                Favicons.from(svg.getBytes(StandardCharsets.UTF_8), PAPER).files();

        assertThat(icons).containsOnlyKeys("favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png");
        for (int side : new int[] {192, 512}) {
            BufferedImage image = image(of(icons, "icon-" + side + ".png"));
            assertThat(image.getWidth()).isEqualTo(side);
            assertThat(image.getRGB(side / 2, side / 2)).isEqualTo(0xFF0B5A46);
        }
    }

    @Test
    void theIcoHoldsAPngOf32() throws IOException {
        byte[] ico = of(
                Favicons.from(Photographs.encoded(Photographs.quarters(64, 64), "png"), PAPER)
                        .files(),
                "favicon.ico");

        assertThat(Arrays.copyOf(ico, 6)).containsExactly(0, 0, 1, 0, 1, 0);
        assertThat(image(Arrays.copyOfRange(ico, 22, ico.length)).getWidth()).isEqualTo(32);
    }

    @Test
    void aSmallPictureIsNotBlownUpForTheManifest() {
        Favicons icons = Favicons.from(Photographs.encoded(Photographs.quarters(200, 200), "png"), PAPER);

        assertThat(icons.files()).containsOnlyKeys("favicon.ico", "apple-touch-icon.png", "icon-192.png");
    }

    @Test
    void aTransparentPictureLiesOnPaperAtHome() throws IOException {
        BufferedImage wide = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
        wide.setRGB(0, 0, 200, 200, Photographs.quarters(200, 200).getRGB(0, 0, 200, 200, null, 0, 200), 0, 200);

        byte[] apple = of(Favicons.from(Photographs.encoded(wide, "png"), PAPER).files(), "apple-touch-icon.png");

        BufferedImage image = image(apple);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(90, 10) & 0xFFFFFF).isEqualTo(PAPER);
        assertThat(image.getRGB(170, 90) & 0xFFFFFF).isEqualTo(PAPER);
        assertThat(image.getRGB(40, 75) & 0xFFFFFF).isEqualTo(0xFF0000);
    }

    @Test
    void whatIsNoPictureSaysWhy() {
        assertThat(Favicons.from(new byte[] {1, 2, 3}, PAPER))
                .isEqualTo(new Favicons(Map.of(), "it is neither SVG nor PNG nor JPEG"));
        assertThat(Favicons.from("<svg".getBytes(StandardCharsets.UTF_8), PAPER).trouble())
                .isEqualTo("it is no SVG");
    }

    private static byte[] of(Map<String, byte[]> icons, String name) {
        assertThat(icons).containsKey(name);
        return Objects.requireNonNull(icons.get(name));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
