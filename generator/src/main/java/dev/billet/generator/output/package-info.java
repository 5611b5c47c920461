/**
 * The folder of the built site, the only code that writes files.
 *
 * <p>In: paths and bytes. Out: files, of which only those are touched whose bytes changed, each replaced in one step; what an
 * earlier build wrote and this one did not is removed.
 */
@NullMarked
package dev.billet.generator.output;

import org.jspecify.annotations.NullMarked;
