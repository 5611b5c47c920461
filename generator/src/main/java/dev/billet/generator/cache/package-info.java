/**
 * What a build leaves to the next one, so that it does no more than what changed.
 *
 * <p>In: documents, rendered texts, and for each written file what it was made of. Out: the same, as far as it still holds. Kept
 * as an index without texts and a file of rendered texts; a damaged one, or one of another version, counts as none.
 */
@NullMarked
package dev.billet.generator.cache;

import org.jspecify.annotations.NullMarked;
