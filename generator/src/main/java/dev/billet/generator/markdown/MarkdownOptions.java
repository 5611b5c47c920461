package dev.billet.generator.markdown;

/**
 * What holds for every text of a site.
 *
 * @param markup how much is added to what the specifications print
 */
public record MarkdownOptions(Markup markup) {

    /** What is added to the elements of the CommonMark and GitHub specifications. */
    public enum Markup {
        /** Nothing: elements as the specifications print them. */
        BARE,
        /** Ids on headings, labels on checkboxes, tables that scroll: what a page for people needs. */
        SITE
    }

    public static MarkdownOptions defaults() {
        return new MarkdownOptions(Markup.SITE);
    }

    boolean bare() {
        return markup == Markup.BARE;
    }
}
