/**
 * The author's folder, read.
 *
 * <p>In: {@code content/}. Out: a {@link dev.billet.generator.content.Content}: one {@code Document} a Markdown file, with its
 * front matter typed and its text untouched, and the files to copy. Decides nothing about what is published or where.
 */
@NullMarked
package dev.billet.generator.content;

import org.jspecify.annotations.NullMarked;
