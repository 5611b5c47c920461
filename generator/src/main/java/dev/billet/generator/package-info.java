/**
 * The generator's one doorway.
 *
 * <p>In: {@link dev.billet.generator.BuildOptions}: folders, a moment, what was published before. Out: a built site and a
 * {@link dev.billet.generator.BuildReport}.
 */
@NullMarked
package dev.billet.generator;

import org.jspecify.annotations.NullMarked;
