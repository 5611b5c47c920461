/**
 * Structured text, each value with its place.
 *
 * <p>In: YAML as an author wrote it (front matter, {@code site.yaml}). Out: a tree of {@link dev.billet.generator.data.Value}s,
 * and {@link dev.billet.generator.data.Keys}, which reads it by key and reports what it cannot use.
 */
@NullMarked
package dev.billet.generator.data;

import org.jspecify.annotations.NullMarked;
