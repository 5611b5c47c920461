/**
 * From the outline to the files of the site.
 *
 * <p>In: an outline, the Markdown renderer, the theme. Out: posts as templates see them, and every page, written as soon as it
 * is made, so that memory holds the index of the site and not its text.
 */
@NullMarked
package dev.billet.generator.render;

import org.jspecify.annotations.NullMarked;
