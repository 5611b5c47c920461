package dev.billet.generator.markdown;

/**
 * What a render needs to know of the site.
 *
 * @param lang of the text, as a BCP 47 tag: the language of labels for screen readers
 * @param dropLeadingHeading leaves out the level-one heading that the body starts with, because the page shows it as title
 */
public record RenderContext(String lang, boolean dropLeadingHeading, LinkResolver links) {}
