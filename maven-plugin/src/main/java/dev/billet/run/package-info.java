/**
 * One run of a goal: what it works on, what its author asked for, where it tells how it goes, and how it ended.
 *
 * <p>Knows no goal; what all of them share is here.
 */
@NullMarked
package dev.billet.run;

import org.jspecify.annotations.NullMarked;
