/**
 * The pictures that the author gives.
 *
 * <p>In: files. Out: their sizes, smaller versions without metadata, and icons. The same input gives the same bytes.
 */
@NullMarked
package dev.billet.generator.image;

import org.jspecify.annotations.NullMarked;
