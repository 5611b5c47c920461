package dev.billet.generator.cache;

import java.util.List;

/**
 * Files that are made together of the same, and kept together.
 *
 * @param own fingerprint of what they are made of
 * @param label what their maker wants to know of them when they are kept
 */
record Together(long own, List<String> files, String label) {
    Together {
        files = List.copyOf(files);
    }
}
