/**
 * Pictures: those the author gives, and those we draw.
 *
 * <p>In: files and titles. Out: their sizes, smaller versions without metadata, icons, and social cards. The same input gives
 * the same bytes; system fonts are asked only for characters that our own lack.
 */
@NullMarked
package dev.billet.generator.image;

import org.jspecify.annotations.NullMarked;
