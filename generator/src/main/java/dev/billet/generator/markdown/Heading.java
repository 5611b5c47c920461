package dev.billet.generator.markdown;

/**
 * A heading of the body.
 *
 * @param level 1 to 6
 * @param id unique on its page
 * @param text without markup
 */
public record Heading(int level, String id, String text) {}
