/**
 * Everything that can be known to be wrong before publishing, all of it at once.
 *
 * <p>In: one call of {@code site:check}. Out: problems, grouped by file, for people, for GitHub or as JSON. Writes nothing but what
 * it remembers of other sites' links; sends nothing but questions whether those are there.
 */
@NullMarked
package dev.billet.check;

import org.jspecify.annotations.NullMarked;
