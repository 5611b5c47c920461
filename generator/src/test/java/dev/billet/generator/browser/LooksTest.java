package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LooksTest {
    private BufferedImage sheet = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    @BeforeEach
    void read() throws IOException {
        sheet = ImageIO.read(Path.of("src/test/looks/default-en-home.png").toFile());
    }

    @Test
    void linesThatStandTwoPixelsHigherAreNotSeen() {
        BufferedImage moved = copy();
        Graphics2D graphics = moved.createGraphics();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f)); // half a pixel of the sheet
        graphics.drawImage(sheet, 0, -1, null);

        assertThat(Looks.difference(sheet, moved, LookIT.ON_SHEET)).isLessThanOrEqualTo(LookIT.TOLERATED);
    }

    @Test
    void lettersThatAreDrawnALittleFainterAreNotSeen() {
        BufferedImage faint = copy();
        Graphics2D graphics = faint.createGraphics();
        graphics.setColor(new Color(128, 128, 128, 16));
        graphics.fillRect(0, 0, faint.getWidth(), faint.getHeight());

        assertThat(Looks.difference(sheet, faint, LookIT.ON_SHEET)).isZero();
    }

    @Test
    void aTicketThatIsNotThereIsSeenInOneWidthAlready() {
        BufferedImage without = copy();
        Graphics2D graphics = without.createGraphics();
        graphics.setColor(new Color(sheet.getRGB(2, 2)));
        graphics.fillRect(0, 80, 90, 65);

        assertThat(Looks.difference(sheet, without, LookIT.ON_SHEET)).isGreaterThan(LookIT.TOLERATED);
    }

    @Test
    void aPageOfAnotherHeightIsSeen() {
        BufferedImage longer = new BufferedImage(sheet.getWidth(), sheet.getHeight() + 40, BufferedImage.TYPE_INT_RGB);
        longer.createGraphics().drawImage(sheet, 0, 0, null);

        assertThat(Looks.difference(sheet, longer, LookIT.ON_SHEET)).isGreaterThan(LookIT.TOLERATED);
    }

    private BufferedImage copy() {
        BufferedImage copy = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(sheet, 0, 0, null);
        return copy;
    }
}
