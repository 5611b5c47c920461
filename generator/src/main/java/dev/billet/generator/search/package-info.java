/**
 * Search without a server.
 *
 * <p>In: the texts of the site. Out: for each language one file that lists the pages and some that say which words are on
 * which, small enough for a reader's browser; {@code js/search.js} of the theme reads them and must fold words as we do.
 */
@NullMarked
package dev.billet.generator.search;

import org.jspecify.annotations.NullMarked;
