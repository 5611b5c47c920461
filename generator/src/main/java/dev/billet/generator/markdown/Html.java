package dev.billet.generator.markdown;

import java.nio.charset.StandardCharsets;

/** The one buffer that a text's HTML is written to, and the only place that escapes. */
final class Html {
    private static final String UNTOUCHED_IN_URLS = "-_.!~*'();/?:@&=+$,#%";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out;

    Html(int capacity) {
        this.out = new StringBuilder(capacity);
    }

    int length() {
        return out.length();
    }

    String substring(int from, int to) {
        return out.substring(from, to);
    }

    /** Markup, as it is. */
    Html raw(CharSequence markup) {
        out.append(markup);
        return this;
    }

    Html raw(int number) {
        out.append(number);
        return this;
    }

    /** Starts a new line unless one has just started. */
    Html line() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return this;
    }

    /** Text between tags or within an attribute's quotes. */
    Html text(CharSequence text) {
        return text(text, 0, text.length());
    }

    Html text(CharSequence text, int from, int to) {
        int written = from;
        for (int i = from; i < to; i++) {
            String escaped = escaped(text.charAt(i));
            if (!escaped.isEmpty()) {
                out.append(text, written, i).append(escaped);
                written = i + 1;
            }
        }
        out.append(text, written, to);
        return this;
    }

    Html attribute(String name, CharSequence value) {
        out.append(' ').append(name).append("=\"");
        return text(value).raw("\"");
    }

    /** An address: what a URL cannot hold is percent-encoded, what already is stays. */
    Html address(String name, String url) {
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            if (c == '&') {
                out.append("&amp;");
            } else if (c < 128 && (Character.isLetterOrDigit(c) || UNTOUCHED_IN_URLS.indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                percentEncode(c);
            }
            i += Character.charCount(c);
        }
        return raw("\"");
    }

    /** Inserts before the given end of what has been written, if it is the end. */
    boolean insertBefore(String end, CharSequence markup) {
        int at = out.length() - end.length();
        boolean found = at >= 0 && out.indexOf(end, at) == at;
        if (found) {
            out.insert(at, markup);
        }
        return found;
    }

    private void percentEncode(int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
        }
    }

    private static String escaped(char c) {
        if (c > '>') {
            return "";
        }
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
