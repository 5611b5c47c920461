/**
 * The blog as its author sees it while writing: served on this machine, built again at each change.
 *
 * <p>In: the folders of a blog. Out: pages on the loopback address that renew themselves, or show what is wrong and where. Nothing
 * of it reaches the published site: it is built into a folder of its own.
 */
@NullMarked
package dev.billet.serve;

import org.jspecify.annotations.NullMarked;
