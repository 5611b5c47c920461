package dev.billet.generator.model;

import org.jspecify.annotations.Nullable;

/** Who writes. */
public record Author(
        String name, @Nullable String url, @Nullable String email) {}
