package dev.billet.generator.markdown.parse;

/**
 * Finds the ends of raw HTML within a line. Remembers what does not come any more, so that a text full of beginnings is
 * still read once.
 */
final class HtmlTags {
    private final String text;
    private final boolean[] absent = new boolean[128];
    private boolean noComment;
    private boolean noInstruction;
    private boolean noCharacterData;

    HtmlTags(String text) {
        this.text = text;
    }

    /** The index behind the tag, comment or the like that starts here, -1 if none does. */
    int end(int from) {
        if (from + 1 >= text.length()) {
            return -1;
        }
        char next = text.charAt(from + 1);
        if (next == '!') {
            return declaration(from);
        } else if (next == '?') {
            int end = noInstruction ? -1 : text.indexOf("?>", from + 2);
            noInstruction = end < 0;
            return end < 0 ? -1 : end + 2;
        } else if (next == '/') {
            return closingTag(from + 2);
        }
        return Characters.isAsciiLetter(next) ? openTag(from + 1) : -1;
    }

    private int declaration(int from) {
        if (text.startsWith("<!--", from)) {
            if (text.startsWith(">", from + 4)) {
                return from + 5;
            } else if (text.startsWith("->", from + 4)) {
                return from + 6;
            }
            int end = noComment ? -1 : text.indexOf("-->", from + 4);
            noComment = end < 0;
            return end < 0 ? -1 : end + 3;
        } else if (text.startsWith("<![CDATA[", from)) {
            int end = noCharacterData ? -1 : text.indexOf("]]>", from + 9);
            noCharacterData = end < 0;
            return end < 0 ? -1 : end + 3;
        } else if (from + 2 < text.length() && Characters.isAsciiLetter(text.charAt(from + 2))) {
            return indexAfter('>', from + 3);
        }
        return -1;
    }

    private int closingTag(int from) {
        if (from >= text.length() || !Characters.isAsciiLetter(text.charAt(from))) {
            return -1;
        }
        int i = space(name(from));
        return i < text.length() && text.charAt(i) == '>' ? i + 1 : -1;
    }

    private int openTag(int from) {
        int i = name(from);
        while (true) {
            int attribute = space(i);
            if (attribute == i || attribute >= text.length() || !startsAttribute(text.charAt(attribute))) {
                i = attribute;
                break;
            }
            i = value(attributeName(attribute));
            if (i < 0) {
                return -1;
            }
        }
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        return i < text.length() && text.charAt(i) == '>' ? i + 1 : -1;
    }

    /** The index behind an attribute's value, or behind its name if it has none. */
    private int value(int afterName) {
        int i = space(afterName);
        if (i >= text.length() || text.charAt(i) != '=') {
            return afterName;
        }
        i = space(i + 1);
        if (i >= text.length()) {
            return -1;
        }
        char quote = text.charAt(i);
        if (quote == '"' || quote == '\'') {
            return indexAfter(quote, i + 1);
        }
        int end = i;
        while (end < text.length() && " \t\n\"'=<>`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == i ? -1 : end;
    }

    private int indexAfter(char c, int from) {
        int end = absent[c] ? -1 : text.indexOf(c, from);
        absent[c] = end < 0;
        return end < 0 ? -1 : end + 1;
    }

    private int name(int from) {
        int i = from;
        while (i < text.length() && (isAsciiLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    private int attributeName(int from) {
        int i = from;
        while (i < text.length() && (startsAttribute(text.charAt(i)) || isAttributePart(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private int space(int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\n')) {
            i++;
        }
        return i;
    }

    private static boolean startsAttribute(char c) {
        return Characters.isAsciiLetter(c) || c == '_' || c == ':';
    }

    private static boolean isAttributePart(char c) {
        return Characters.isDigit(c) || c == '.' || c == '-';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return Characters.isAsciiLetter(c) || Characters.isDigit(c);
    }
}
