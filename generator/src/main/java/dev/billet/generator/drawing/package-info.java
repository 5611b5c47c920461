/**
 * Pictures that we draw ourselves: the card of a post without picture, and the letter that stands for a blog without icon.
 *
 * <p>In: titles and the colours of the theme. Out: PNG and SVG. The same input gives the same bytes; system fonts are asked only
 * for characters that our own lack.
 */
@NullMarked
package dev.billet.generator.drawing;

import org.jspecify.annotations.NullMarked;
