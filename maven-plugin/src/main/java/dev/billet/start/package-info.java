/**
 * Starts a blog, and starts a post.
 *
 * <p>In: what the author says, on the command line or when asked. Out: files in the author's folder, none of them overwritten,
 * and what to do next.
 */
@NullMarked
package dev.billet.start;

import org.jspecify.annotations.NullMarked;
