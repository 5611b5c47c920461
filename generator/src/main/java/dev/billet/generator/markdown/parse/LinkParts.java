package dev.billet.generator.markdown.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ends of what links are made of. Each method answers the index behind the part, -1 if it is not there. */
final class LinkParts {
    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;

    /** A file as an author may write it who does not know that a space ends an address, and what closes it. */
    private static final Pattern SPACED = Pattern.compile(
            "([^\\s<>()][^\\n<>()]*\\.(?:png|jpe?g|gif|webp|avif|svg|md|markdown|pdf|mp3|mp4|zip))(?: +\"[^\"]*\")? *\\)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 300;

    private LinkParts() {}

    /** The name of a file with spaces in it, where an address is expected. */
    static int spaced(String text, int from, int end) {
        Matcher name = SPACED.matcher(text).region(from, Math.min(end, from + LONGEST_NAME));
        return name.lookingAt() ? name.end(1) : -1;
    }

    /** {@code [label]}; at least one character of it is no whitespace. */
    static int label(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_LABEL + 2);
        boolean blank = true;
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return blank ? -1 : i + 1;
            } else if (c == '[') {
                return -1;
            } else if (c == '\\' && i + 1 < limit) {
                i++;
            }
            blank = blank && Character.isWhitespace(c);
        }
        return -1;
    }

    /** {@code <anything but a line end>}, or characters without space and with balanced parentheses. */
    static int destination(String text, int from) {
        return from < text.length() && text.charAt(from) == '<' ? bracketed(text, from) : bare(text, from);
    }

    private static int bracketed(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            } else if (c == '<' || c == '\n') {
                return -1;
            } else if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private static int bare(String text, int from) {
        int open = 0;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && Characters.isAsciiPunctuation(text.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++open > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (open-- == 0) {
                    break;
                }
            } else if (c <= ' ' || c == 127) {
                break;
            }
        }
        return open > 0 ? -1 : i;
    }

    /** {@code "title"}, {@code 'title'} or {@code (title)}. */
    static int title(String text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        char open = text.charAt(from);
        char close = open == '(' ? ')' : open;
        if (open != '"' && open != '\'' && open != '(') {
            return -1;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            } else if (c == '(' && open == '(') {
                return -1;
            } else if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** Spaces, tabs and at most one line end; always there. */
    static int space(String text, int from) {
        boolean line = false;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (line) {
                    break;
                }
                line = true;
            } else if (c != ' ' && c != '\t') {
                break;
            }
        }
        return i;
    }
}
