/**
 * From documents to the outline of the site.
 *
 * <p>In: what was read, and the moment of the build. Out: an {@link dev.billet.generator.assemble.Outline}: what is published,
 * under which title, id and address, and what is withheld until when. No text is parsed here beyond a missing title.
 */
@NullMarked
package dev.billet.generator.assemble;

import org.jspecify.annotations.NullMarked;
