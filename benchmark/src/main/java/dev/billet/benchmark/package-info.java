/**
 * How long builds take, beside other generators.
 *
 * <p>In: a number of posts. Out: a table and a chart of whole processes, and JMH benchmarks of single stages.
 */
@NullMarked
package dev.billet.benchmark;

import org.jspecify.annotations.NullMarked;
