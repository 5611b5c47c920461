package dev.billet.generator.markdown.parse;

/**
 * What is Markdown, but hardly what its author meant.
 *
 * @param text as written
 * @param offset of the text in the document
 */
public record Slip(Kind kind, String text, int offset) {

    /** What happened to it. */
    public enum Kind {
        /** A reference to a footnote that nobody wrote; the text is its label. */
        MISSING_NOTE,

        /** An address with a space, so that the link stays text. */
        SPACE_IN_ADDRESS,

        /** The word of a box that does not exist, so that it stays a quote. */
        UNKNOWN_ADMONITION,

        /** A fence that is never closed, so that all to the end of its block is code. */
        OPEN_FENCE
    }
}
