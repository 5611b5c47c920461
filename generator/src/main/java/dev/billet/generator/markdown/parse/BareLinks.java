package dev.billet.generator.markdown.parse;

import org.jspecify.annotations.Nullable;

/** Addresses in running text, by the rules of GitHub's extended autolinks. */
final class BareLinks {
    private static final String[] SCHEMES = {"http", "https", "ftp"};
    private static final String TRAILING = "?!.,:*_~'\"»”’";

    private BareLinks() {}

    /** An address in the text. */
    record Found(int start, int end, String scheme) {}

    /** The address around {@code ://}; its scheme must lie at or after {@code from}. */
    static @Nullable Found aroundColon(String text, int colon, int from, boolean inBrackets) {
        if (!text.startsWith("://", colon)) {
            return null;
        }
        int start = colon;
        while (start > from && Characters.isAsciiLetter(text.charAt(start - 1)) && colon - start < 6) {
            start--;
        }
        for (String scheme : SCHEMES) {
            if (scheme.length() == colon - start && text.regionMatches(true, start, scheme, 0, scheme.length())) {
                boolean apart = start == 0 || !Characters.isAlphanumeric(text.charAt(start - 1));
                int domain = apart ? domainEnd(text, colon + 3, false) : -1;
                return domain < 0 ? null : new Found(start, end(text, start, domain, inBrackets), "");
            }
        }
        return null;
    }

    /** The address that starts with {@code www.} here. */
    static @Nullable Found atWww(String text, int start, boolean inBrackets) {
        boolean apart = start == 0
                || Characters.isWhitespace(text.charAt(start - 1))
                || "*_~([".indexOf(text.charAt(start - 1)) >= 0;
        if (!apart || !text.startsWith("www.", start)) {
            return null;
        }
        int domain = domainEnd(text, start, true);
        return domain < 0 ? null : new Found(start, end(text, start, domain, inBrackets), "http://");
    }

    /** The mail address around {@code @}; it must start at or after {@code from}. */
    static @Nullable Found aroundAt(String text, int at, int from) {
        int start = at;
        while (start > from && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        int dots = 0;
        while (end < text.length() && isMailDomain(text, end)) {
            dots += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        boolean complete = start < at && end > at + 1 && dots > 0;
        char last = complete ? text.charAt(end - 1) : '-';
        return last == '-' || last == '_' ? null : new Found(start, end, "mailto:");
    }

    private static boolean isLocalPart(char c) {
        return Characters.isAsciiLetter(c) || Characters.isDigit(c) || c == '.' || c == '-' || c == '_' || c == '+';
    }

    private static boolean isMailDomain(String text, int i) {
        char c = text.charAt(i);
        boolean innerDot = c == '.' && i + 1 < text.length() && Characters.isAlphanumeric(text.charAt(i + 1));
        return Characters.isAsciiLetter(c) || Characters.isDigit(c) || c == '-' || c == '_' || innerDot;
    }

    /** The end of a domain without underscores in its last two parts, -1 if there is none. */
    private static int domainEnd(String text, int from, boolean needsDot) {
        int dots = 0;
        int underscores = 0;
        int underscoresBefore = 0;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                underscoresBefore = underscores;
                underscores = 0;
                dots++;
            } else if (c == '_') {
                underscores++;
            } else if (c != '-' && !Characters.isAlphanumeric(c)) {
                break;
            }
        }
        return i == from || underscores + underscoresBefore > 0 || needsDot && dots == 0 ? -1 : i;
    }

    /** The end of the address: at space or {@code <}, less the punctuation that belongs to the sentence around it. */
    private static int end(String text, int start, int from, boolean inBrackets) {
        int end = from;
        int unopened = 0;
        while (end < text.length() && goesOn(text.charAt(end), inBrackets)) {
            char c = text.charAt(end);
            unopened += c == ')' ? 1 : c == '(' ? -1 : 0;
            end++;
        }
        while (end > start) {
            char last = text.charAt(end - 1);
            if (last == ')' && unopened > 0) {
                unopened--;
                end--;
            } else if (last == ';') {
                end = withoutEntity(text, start, end);
            } else if (TRAILING.indexOf(last) >= 0) {
                end--;
            } else {
                break;
            }
        }
        return end;
    }

    private static int withoutEntity(String text, int start, int end) {
        int i = end - 2;
        while (i > start && Characters.isAsciiLetter(text.charAt(i))) {
            i--;
        }
        return i < end - 2 && text.charAt(i) == '&' ? i : end - 1;
    }

    private static boolean goesOn(char c, boolean inBrackets) {
        return c > ' ' && c != '<' && !(inBrackets && c == ']') && !(c > 127 && Characters.isWhitespace(c));
    }
}
