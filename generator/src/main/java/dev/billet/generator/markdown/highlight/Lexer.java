package dev.billet.generator.markdown.highlight;

import dev.billet.generator.markdown.highlight.Highlighter.Span;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Runs a lexer of RSyntaxTextArea over code, line by line; nothing of Swing but a view on characters is used. */
final class Lexer {
    private static final String MODES = "org.fife.ui.rsyntaxtextarea.modes.";
    private static final @Nullable Style[] STYLES = new @Nullable Style[TokenTypes.DEFAULT_NUM_TOKEN_TYPES];

    static {
        set(Style.COMMENT, TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION);
        set(Style.COMMENT, TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT);
        set(Style.KEYWORD, TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2);
        set(Style.FUNCTION, TokenTypes.FUNCTION);
        set(Style.LITERAL, TokenTypes.LITERAL_BOOLEAN);
        set(Style.NUMBER, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT);
        set(Style.NUMBER, TokenTypes.LITERAL_NUMBER_HEXADECIMAL);
        set(
                Style.STRING,
                TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                TokenTypes.LITERAL_CHAR,
                TokenTypes.LITERAL_BACKQUOTE);
        set(Style.STRING, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.MARKUP_CDATA);
        set(Style.TYPE, TokenTypes.DATA_TYPE);
        set(Style.VARIABLE, TokenTypes.VARIABLE);
        set(Style.REGEX, TokenTypes.REGEX);
        set(Style.ANNOTATION, TokenTypes.ANNOTATION);
        set(
                Style.PREPROCESSOR,
                TokenTypes.PREPROCESSOR,
                TokenTypes.MARKUP_DTD,
                TokenTypes.MARKUP_PROCESSING_INSTRUCTION);
        set(Style.PREPROCESSOR, TokenTypes.MARKUP_CDATA_DELIMITER);
        set(Style.TAG, TokenTypes.MARKUP_TAG_NAME);
        set(Style.ATTRIBUTE, TokenTypes.MARKUP_TAG_ATTRIBUTE);
        set(Style.ENTITY, TokenTypes.MARKUP_ENTITY_REFERENCE);
        set(Style.OPERATOR, TokenTypes.OPERATOR);
    }

    private Lexer() {}

    private static void set(Style style, int... types) {
        for (int type : types) {
            STYLES[type] = style;
        }
    }

    static List<Span> read(String code, String lexer) {
        TokenMaker maker = create(lexer);
        char[] characters = code.toCharArray();
        List<Span> spans = new ArrayList<>();
        int state = TokenTypes.NULL;
        for (int start = 0; start < characters.length; ) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? characters.length : newline;
            add(maker.getTokenList(new Segment(characters, start, end - start), state, start), spans);
            state = maker.getLastTokenTypeOnLine(new Segment(characters, start, end - start), state);
            start = end + 1;
        }
        return spans;
    }

    /** Neighbours of one style become one span. */
    private static void add(@Nullable Token first, List<Span> spans) {
        for (Token token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
            int type = token.getType();
            Style style = type >= 0 && type < STYLES.length ? STYLES[type] : null;
            if (style != null) {
                int last = spans.size() - 1;
                boolean goesOn = last >= 0
                        && spans.get(last).style() == style
                        && spans.get(last).end() == token.getOffset();
                int start = goesOn ? spans.remove(last).start() : token.getOffset();
                spans.add(new Span(style, start, token.getEndOffset()));
            }
        }
    }

    /** A lexer keeps what it has read, so each text gets its own. */
    private static TokenMaker create(String lexer) {
        try {
            return (TokenMaker) Class.forName(MODES + lexer + "TokenMaker")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no lexer " + lexer + " in this version of RSyntaxTextArea", e);
        }
    }
}
