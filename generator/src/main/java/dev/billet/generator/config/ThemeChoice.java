package dev.billet.generator.config;

import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The {@code theme} of {@code site.yaml}, as written: which settings a theme has is known by itself.
 *
 * @param name of a theme on the class path; absent for the default theme
 * @param from a folder or a jar with a theme in it, relative to the blog's folder
 * @param settings all other keys
 */
public record ThemeChoice(@Nullable Scalar name, @Nullable Scalar from, Mapping settings) {}
