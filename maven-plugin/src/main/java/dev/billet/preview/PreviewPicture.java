package dev.billet.preview;

import dev.billet.run.Pages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a post as the site that was built has it.
 *
 * @param width in pixels; 0 if it is of a kind that cannot be measured here
 */
record PreviewPicture(Path file, int width, int height) {
    /** Facebook, LinkedIn and X show a smaller one small or not at all. */
    private static final int LEAST_WIDTH = 600;

    private static final int LEAST_HEIGHT = 315;

    /** Empty if the picture is not on this site. */
    static Optional<PreviewPicture> of(URI address, Pages pages) {
        if (!address.toString().startsWith(pages.address().home())) {
            return Optional.empty();
        }
        Path file = pages.file(address);
        return Files.isRegularFile(file) ? Optional.of(measured(file)) : Optional.empty();
    }

    private static PreviewPicture measured(Path file) {
        try (@Nullable ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                return new PreviewPicture(file, reader.getWidth(0), reader.getHeight(0));
            }
        } catch (IOException | RuntimeException e) {
            // a picture that ImageIO does not know is shown, and not measured
        }
        return new PreviewPicture(file, 0, 0);
    }

    /** What a small one means. */
    Optional<String> tooSmall() {
        return width > 0 && (width < LEAST_WIDTH || height < LEAST_HEIGHT)
                ? Optional.of("The picture has " + width + " × " + height + " pixels; with fewer than " + LEAST_WIDTH
                        + " × " + LEAST_HEIGHT + " most cards show it small or not at all. 1200 × 630 suits all.")
                : Optional.empty();
    }
}
