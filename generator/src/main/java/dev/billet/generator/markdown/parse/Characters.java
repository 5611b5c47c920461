package dev.billet.generator.markdown.parse;

/** What the specification calls whitespace and punctuation. */
final class Characters {
    private static final int PUNCTUATION = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION
            | 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.MODIFIER_SYMBOL
            | 1 << Character.OTHER_SYMBOL;

    private Characters() {}

    static boolean isWhitespace(int c) {
        return c == ' '
                || c >= '\t' && c <= '\r' && c != 0x0B
                || c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    static boolean isPunctuation(int c) {
        return (PUNCTUATION >> Character.getType(c) & 1) == 1;
    }

    static boolean isAsciiPunctuation(char c) {
        return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(char c) {
        return isAsciiLetter(c) || isDigit(c) || c > 127 && Character.isLetterOrDigit(c);
    }
}
