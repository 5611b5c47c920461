package dev.billet.generator.content;

import dev.billet.generator.change.Stamp;
import java.nio.file.Path;

/**
 * A file that is copied as it is.
 *
 * @param file where it is
 * @param source its name relative to the blog's folder
 * @param folder what it belongs to: {@code posts}, {@code pages} or {@code static}
 * @param relative its path below that folder
 * @param stamp its state
 */
public record Asset(Path file, String source, String folder, Path relative, Stamp stamp) {}
