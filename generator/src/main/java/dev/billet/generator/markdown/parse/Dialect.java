package dev.billet.generator.markdown.parse;

/** How much more than CommonMark is understood. */
public enum Dialect {
    COMMONMARK,
    /** Tables, strikethrough, tasks, addresses in running text. */
    GITHUB,
    /** All of these, footnotes, definition lists, attributes, admonitions, directives, abbreviations. */
    BILLET;

    boolean github() {
        return this != COMMONMARK;
    }

    boolean billet() {
        return this == BILLET;
    }
}
