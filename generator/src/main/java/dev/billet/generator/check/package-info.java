/**
 * What is wrong with a built site, as a reader's browser, a feed reader or a network would find it.
 *
 * <p>In: the folder of a built site, and what it was built from. Out: problems, at their place in the author's file where it can
 * be told, else in the built one; and the links to other sites, for whoever has a network. One rule a file.
 */
@NullMarked
package dev.billet.generator.check;

import org.jspecify.annotations.NullMarked;
