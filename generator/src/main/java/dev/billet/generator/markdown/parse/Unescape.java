package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import org.jspecify.annotations.Nullable;

/** Backslash escapes and entities, decoded. */
final class Unescape {
    private static final int LONGEST_ENTITY = 34;

    private Unescape() {}

    /** A text that is not running text: an address, a title, an info string. */
    static String all(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '&' ? entityEnd(text, i) : -1;
            if (end > 0) {
                plain.append(decode(text.substring(i, end)));
                i = end - 1;
            } else if (c == '\\' && i + 1 < text.length() && Characters.isAsciiPunctuation(text.charAt(i + 1))) {
                plain.append(text.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The index behind the entity that starts here, -1 if none does. */
    static int entityEnd(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_ENTITY);
        int semicolon = from + 1;
        while (semicolon < limit && text.charAt(semicolon) != ';') {
            char c = text.charAt(semicolon);
            if (!(Characters.isAsciiLetter(c) || Characters.isDigit(c) || c == '#' && semicolon == from + 1)) {
                return -1;
            }
            semicolon++;
        }
        if (semicolon >= limit) {
            return -1;
        }
        String entity = text.substring(from, semicolon + 1);
        boolean known = entity.startsWith("&#")
                ? number(entity) != null
                : !decode(entity).equals(entity);
        return known ? semicolon + 1 : -1;
    }

    static String decode(String entity) {
        String number = entity.startsWith("&#") ? number(entity) : null;
        return number == null ? Html5Entities.entityToString(entity) : number;
    }

    private static @Nullable String number(String entity) {
        boolean hex = entity.length() > 3 && (entity.charAt(2) | 32) == 'x';
        String digits = entity.substring(hex ? 3 : 2, entity.length() - 1);
        if (digits.isEmpty() || digits.length() > (hex ? 6 : 7)) {
            return null;
        }
        try {
            int code = Integer.parseInt(digits, hex ? 16 : 10);
            boolean printable = code > 0 && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
            return printable ? Character.toString(code) : "\uFFFD";
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
