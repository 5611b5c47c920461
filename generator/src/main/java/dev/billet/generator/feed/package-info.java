/**
 * What feed readers get.
 *
 * <p>In: posts and their HTML. Out: a {@link dev.billet.generator.feed.Feed} for a feed's template: addresses made absolute,
 * dates in the feed's form, nothing that XML cannot carry.
 */
@NullMarked
package dev.billet.generator.feed;

import org.jspecify.annotations.NullMarked;
