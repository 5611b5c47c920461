package dev.billet.generator.model;

/**
 * The same page in another language.
 *
 * @param lang BCP 47
 */
public record Translation(String lang, String title, String href, String url) {}
