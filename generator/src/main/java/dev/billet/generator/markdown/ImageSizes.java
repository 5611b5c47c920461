package dev.billet.generator.markdown;

import java.util.Optional;

/** Knows how large images are, so that a page does not jump when they arrive. */
@FunctionalInterface
public interface ImageSizes {

    /**
     * In CSS pixels.
     *
     * @param sources the picture in several widths, as {@code srcset} lists them; empty if there is only one
     */
    record Size(int width, int height, String sources) {}

    /** @param href as the page carries it */
    Optional<Size> find(String href);

    /** Knows none. */
    static ImageSizes none() {
        return href -> Optional.empty();
    }
}
