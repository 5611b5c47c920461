package dev.billet.generator.markdown;

import dev.billet.generator.markdown.parse.Dialect;

/**
 * What holds for every text of a site.
 *
 * @param markup how much is understood, and added, beyond the specifications
 * @param typography whether straight quotes, dots and dashes become those of the text's language
 * @param highlighting whether code in a known language is coloured
 */
public record MarkdownOptions(Markup markup, boolean typography, boolean highlighting) {

    /** How much is understood, and added, beyond the specifications. */
    public enum Markup {
        /** The CommonMark specification, and elements as it prints them. */
        COMMONMARK(Dialect.COMMONMARK),
        /** With GitHub's extensions, and elements as its specification prints them. */
        GITHUB(Dialect.GITHUB),
        /** All that Billet knows, ids on headings, labels on checkboxes, tables that scroll: pages for people. */
        SITE(Dialect.BILLET);

        private final Dialect dialect;

        Markup(Dialect dialect) {
            this.dialect = dialect;
        }
    }

    public static MarkdownOptions defaults() {
        return new MarkdownOptions(Markup.SITE, true, true);
    }

    /** For comparison with the examples of a specification. */
    public static MarkdownOptions specification(Markup markup) {
        return new MarkdownOptions(markup, false, false);
    }

    public MarkdownOptions withTypography(boolean wanted) {
        return new MarkdownOptions(markup, wanted, highlighting);
    }

    public MarkdownOptions withHighlighting(boolean wanted) {
        return new MarkdownOptions(markup, typography, wanted);
    }

    Dialect dialect() {
        return markup.dialect;
    }

    boolean bare() {
        return markup != Markup.SITE;
    }
}
