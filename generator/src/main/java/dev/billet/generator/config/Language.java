package dev.billet.generator.config;

import org.jspecify.annotations.Nullable;

/**
 * One of the languages of the site.
 *
 * @param tag BCP 47
 * @param title of the site in this language
 * @param prefix of the paths of its pages, without a slash at the end: empty for the main language, else such as {@code /fr}
 */
public record Language(String tag, String title, @Nullable String description, String prefix) {}
