package dev.billet.generator.assemble;

import dev.billet.generator.content.Asset;

/**
 * A file that is copied.
 *
 * @param path where to, from the root of the site
 */
public record Copy(Asset asset, String path) {}
