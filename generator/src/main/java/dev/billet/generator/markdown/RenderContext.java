package dev.billet.generator.markdown;

/**
 * What a render needs to know of the site.
 *
 * @param lang of the text, as a BCP 47 tag: the language of quotes, spaces and labels
 * @param dropLeadingHeading leaves out the level-one heading that the body starts with, because the page shows it as title
 * @param images sizes that image elements shall carry
 */
public record RenderContext(String lang, boolean dropLeadingHeading, LinkResolver links, ImageSizes images) {

    public RenderContext(String lang, boolean dropLeadingHeading, LinkResolver links) {
        this(lang, dropLeadingHeading, links, ImageSizes.none());
    }

    public RenderContext withImages(ImageSizes sizes) {
        return new RenderContext(lang, dropLeadingHeading, links, sizes);
    }
}
