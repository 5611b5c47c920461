package dev.billet.generator.cache;

import dev.billet.generator.change.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What a written file was made of.
 *
 * @param own fingerprint of what was given to it alone
 * @param reads what its template read of the site's posts, terms and archives, as {@link Facts} numbers it
 * @param seen fingerprint of the values that were read
 * @param stamp of the file
 * @param written as it is in the index; absent if it is not yet
 */
record Origin(
        long own,
        int[] reads,
        long seen,
        Stamp stamp,
        @Nullable Slice written) {
    static final int[] NO_READS = new int[0];
}
