package dev.billet.generator.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one buffer that a text's HTML is written to, and the only place that escapes. */
final class Html {
    private static final String[] ESCAPED = new String['>' + 1];
    private static final boolean[] UNTOUCHED_IN_URLS = new boolean[128];
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    static {
        ESCAPED['<'] = "&lt;";
        ESCAPED['>'] = "&gt;";
        ESCAPED['&'] = "&amp;";
        ESCAPED['"'] = "&quot;";
        for (char c = 0; c < UNTOUCHED_IN_URLS.length; c++) {
            UNTOUCHED_IN_URLS[c] = Character.isLetterOrDigit(c) || "-_.!~*'();/?:@&=+$,#%".indexOf(c) >= 0;
        }
    }

    private char[] out;
    private int length;

    Html(int capacity) {
        this.out = new char[capacity];
    }

    int length() {
        return length;
    }

    String substring(int from, int to) {
        return new String(out, from, to - from);
    }

    /** Markup, as it is. */
    Html raw(CharSequence markup) {
        return raw(markup.toString());
    }

    Html raw(String markup) {
        int count = markup.length();
        reserve(count);
        markup.getChars(0, count, out, length);
        length += count;
        return this;
    }

    Html raw(int number) {
        return raw(Integer.toString(number));
    }

    private void raw(char c) {
        reserve(1);
        out[length++] = c;
    }

    /** Starts a new line unless one has just started. */
    Html line() {
        if (length > 0 && out[length - 1] != '\n') {
            raw('\n');
        }
        return this;
    }

    /** Text between tags or within an attribute's quotes. */
    Html text(CharSequence text) {
        String whole = text.toString();
        return text(whole, 0, whole.length());
    }

    Html text(String text, int from, int to) {
        int count = to - from;
        reserve(count);
        text.getChars(from, to, out, length);
        int end = length + count;
        int clean = length;
        while (clean < end && !isEscaped(out[clean])) {
            clean++;
        }
        length = clean;
        if (clean < end) {
            escape(text, from + clean - (end - count), to);
        }
        return this;
    }

    private void escape(String text, int from, int to) {
        int written = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isEscaped(c)) {
                copy(text, written, i);
                raw(ESCAPED[c]);
                written = i + 1;
            }
        }
        copy(text, written, to);
    }

    private void copy(String text, int from, int to) {
        reserve(to - from);
        text.getChars(from, to, out, length);
        length += to - from;
    }

    Html attribute(String name, CharSequence value) {
        raw(' ');
        return raw(name).raw("=\"").text(value).raw("\"");
    }

    /** An address: what a URL cannot hold is percent-encoded, what already is stays. */
    Html address(String name, String url) {
        raw(' ');
        raw(name).raw("=\"");
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            if (c == '&') {
                raw("&amp;");
            } else if (c < 128 && UNTOUCHED_IN_URLS[c]) {
                raw((char) c);
            } else {
                percentEncode(c);
            }
            i += Character.charCount(c);
        }
        return raw("\"");
    }

    /** Inserts before the given end of what has been written, if it is the end. */
    boolean insertBefore(String end, CharSequence markup) {
        int at = length - end.length();
        boolean found = at >= 0 && substring(at, length).equals(end);
        if (found) {
            length = at;
            raw(markup).raw(end);
        }
        return found;
    }

    private void percentEncode(int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            raw('%');
            raw(HEX[(b >> 4) & 15]);
            raw(HEX[b & 15]);
        }
    }

    private void reserve(int count) {
        if (length + count > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, length + count));
        }
    }

    private static boolean isEscaped(char c) {
        return c <= '>' && ESCAPED[c] != null;
    }

    @Override
    public String toString() {
        return new String(out, 0, length);
    }
}
