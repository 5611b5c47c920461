package dev.billet.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * The pictures that stand for the site in tabs and on home screens, each as a link.
 *
 * @param svg in any size; absent if the author's picture is none
 * @param ico 32 x 32
 * @param apple 180 x 180, without transparency
 * @param manifest the web manifest, which names the larger ones
 */
public record Icons(@Nullable String svg, String ico, String apple, String manifest) {}
