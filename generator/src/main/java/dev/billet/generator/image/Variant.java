package dev.billet.generator.image;

import java.nio.file.Path;

/**
 * A smaller version of a picture.
 *
 * @param file in the cache, to be copied to the site
 * @param name for the site, beside the original: {@code beach-960.3f2a9c01.jpg}; another picture never has it
 */
public record Variant(int width, int height, Path file, String name) {}
