/**
 * How it is known whether something changed.
 *
 * <p>In: bytes, values, the state of a file. Out: a {@link dev.billet.generator.change.Stamp} or a
 * {@link dev.billet.generator.change.Fingerprint} to compare with that of an earlier build. A leaf: it imports nothing of ours.
 */
@NullMarked
package dev.billet.generator.change;

import org.jspecify.annotations.NullMarked;
