/**
 * What templates see: the site, its posts, pages, tags and archives, as immutable records.
 *
 * <p>In: nothing but values. Out: the same, by name. {@code href} is a link as it stands in a page, from the root of the
 * host; {@code url} is the whole address.
 */
@NullMarked
package dev.billet.generator.model;

import org.jspecify.annotations.NullMarked;
