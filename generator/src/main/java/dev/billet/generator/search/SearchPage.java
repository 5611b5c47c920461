package dev.billet.generator.search;

import java.util.function.Supplier;

/**
 * A page and what is searched in it.
 *
 * @param version changes with its text, its title and its tags
 * @param html of the text; asked for only if its words are not known
 */
public record SearchPage(SearchEntry entry, long version, Supplier<String> html) {}
