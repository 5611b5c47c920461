/**
 * How far long work has come, for whoever waits for it.
 *
 * <p>In: each text, page and picture that is done. Out: calls of {@link dev.billet.generator.progress.Progress}. A leaf: it imports
 * nothing of ours.
 */
@NullMarked
package dev.billet.generator.progress;

import org.jspecify.annotations.NullMarked;
