/**
 * Markdown to HTML.
 *
 * <p>In: the text of a post or page and a way to resolve its links. Out: the HTML of its body, its summary, headings,
 * word count, the links whose anchors are still to be checked, and problems with their place in the file.
 */
@NullMarked
package dev.billet.generator.markdown;

import org.jspecify.annotations.NullMarked;
