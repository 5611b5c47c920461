/**
 * Markdown to a tree.
 *
 * <p>In: the text of a body. Out: flexmark's document. flexmark finds the blocks; what stands within a line is read here, by
 * its own extension point, because its inline parser takes quadratic time, overflows the stack on long input and differs
 * from the specification.
 */
@NullMarked
package dev.billet.generator.markdown.parse;

import org.jspecify.annotations.NullMarked;
