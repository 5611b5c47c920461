/**
 * The goals: one Mojo each, a thin skin.
 *
 * <p>In: parameters from the POM and the command line. Out: what the run did, printed; a failure where the author must act. The
 * only package that knows Maven.
 */
@NullMarked
package dev.billet.maven;

import org.jspecify.annotations.NullMarked;
