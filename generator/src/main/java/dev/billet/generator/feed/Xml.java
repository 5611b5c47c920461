package dev.billet.generator.feed;

/** What XML 1.0 can carry. */
final class Xml {
    private Xml() {}

    /** The text without the characters that XML 1.0 (section 2.2, Char) forbids, escaped or not. */
    static String clean(String text) {
        if (text.codePoints().allMatch(Xml::allowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Xml::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
