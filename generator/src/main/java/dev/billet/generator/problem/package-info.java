/**
 * What is wrong, where, and what to do about it.
 *
 * <p>In: a place in a source. Out: a {@link dev.billet.generator.problem.Problem} that prints as file:line:column, the line,
 * a caret and the remedy. A leaf: every package may report a problem, this one imports none of them.
 */
@NullMarked
package dev.billet.generator.problem;

import org.jspecify.annotations.NullMarked;
