package dev.billet.generator.image;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site shows of one picture.
 *
 * @param size of the original, as shown
 * @param original the file to publish under the picture's own name, without location and other notes
 * @param smaller from narrow to wide; none of a picture that is small, moves, or cannot be decoded
 * @param trouble why the original is published as it is, notes and all; null if nothing is wrong
 */
public record Variants(
        @Nullable ImageSize size,
        Path original,
        List<Variant> smaller,
        @Nullable String trouble) {
    public Variants {
        smaller = List.copyOf(smaller);
    }
}
