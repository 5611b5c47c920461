package dev.billet.generator.markdown.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the lexer for a language. No lexer is loaded before this has one to run. */
final class LexerHighlighter implements Highlighter {

    @Override
    public boolean knows(String language) {
        return Languages.lexer(language).isPresent();
    }

    @Override
    public Optional<String> meant(String language) {
        return Languages.meant(language);
    }

    @Override
    public List<Span> highlight(String code, String language) {
        String lexer = Languages.lexer(language).orElseThrow();
        return lexer.equals(Languages.DIFF) ? diff(code) : Lexer.read(code, lexer);
    }

    /** Changes line by line: what comes, what goes, where. */
    private static List<Span> diff(String code) {
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < code.length(); ) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? code.length() : newline;
            Style style = diffStyle(code, start, end);
            if (style != null) {
                spans.add(new Span(style, start, end));
            }
            start = end + 1;
        }
        return spans;
    }

    private static @Nullable Style diffStyle(String code, int start, int end) {
        if (start == end) {
            return null;
        } else if (code.startsWith("+++", start) || code.startsWith("---", start) || code.startsWith("diff ", start)) {
            return Style.COMMENT;
        }
        return switch (code.charAt(start)) {
            case '+' -> Style.INSERTED;
            case '-' -> Style.DELETED;
            case '@' -> Style.SECTION;
            default -> null;
        };
    }
}
