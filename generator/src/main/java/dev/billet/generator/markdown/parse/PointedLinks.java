package dev.billet.generator.markdown.parse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in pointed brackets, {@code <https://example.org>}. */
final class PointedLinks {
    private static final int LONGEST_SCHEME = 32;
    private static final Pattern MAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");

    private PointedLinks() {}

    /** What an address lacks to be a link: nothing, or {@code mailto:}; null if it is none. */
    static @Nullable String scheme(String inner) {
        int i = 0;
        while (i < inner.length() && i <= LONGEST_SCHEME && isSchemePart(inner.charAt(i))) {
            i++;
        }
        boolean address = i >= 2
                && i <= LONGEST_SCHEME
                && i < inner.length()
                && inner.charAt(i) == ':'
                && Characters.isAsciiLetter(inner.charAt(0));
        if (address) {
            return "";
        }
        return inner.length() < 1000
                        && inner.indexOf('@') > 0
                        && MAIL.matcher(inner).matches()
                ? "mailto:"
                : null;
    }

    private static boolean isSchemePart(char c) {
        return Characters.isAsciiLetter(c) || Characters.isDigit(c) || c == '+' || c == '.' || c == '-';
    }
}
