/**
 * Brings a blog over that was written for another generator.
 *
 * <p>In: a folder of Jekyll, Hugo, Zola or JBake, or the XML export of WordPress. Out: {@code content/} with the same texts at
 * the same addresses, and a report that accounts for every file and names every line that could not be brought over.
 */
@NullMarked
package dev.billet.generator.migration;

import org.jspecify.annotations.NullMarked;
