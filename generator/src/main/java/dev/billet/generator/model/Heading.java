package dev.billet.generator.model;

/**
 * A heading of a post's text.
 *
 * @param level 1 to 6
 * @param id its anchor
 * @param text without markup
 */
public record Heading(int level, String id, String text) {}
