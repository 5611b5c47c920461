package dev.billet.generator.markdown.highlight;

import java.util.List;
import java.util.Optional;

/** Knows what the parts of code are. */
public interface Highlighter {

    /** A stretch of the code; what is between stretches is nothing in particular. */
    record Span(Style style, int start, int end) {}

    boolean knows(String language);

    /**
     * The known language whose name is nearly this one; empty for one that is known or that resembles none.
     */
    Optional<String> meant(String language);

    /**
     * The stretches of the code, in order, none across a line end.
     *
     * @param language one that is {@linkplain #knows known}
     */
    List<Span> highlight(String code, String language);

    /** With lexers that are loaded when the first code needs them. */
    static Highlighter create() {
        return new LexerHighlighter();
    }
}
