/**
 * Puts a generated site where it is served, and says when a post can be read there.
 *
 * <p>In: the folder of the site. Out: a {@link dev.billet.hosting.Deployment}, and of each post whether it is live. It knows
 * no network and no ledger.
 */
@NullMarked
package dev.billet.hosting;

import org.jspecify.annotations.NullMarked;
