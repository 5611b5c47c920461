package dev.billet.generator.markdown.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code between runs of backticks of one length: the specification's "code spans". */
final class CodeSpans {
    private final String text;
    private final int end;
    private @Nullable Map<Integer, Integer> lastTicks;

    CodeSpans(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /**
     * What a run of backticks opens.
     *
     * @param code null if it opens nothing and is text
     * @param end where to go on
     */
    record Found(@Nullable String code, int end) {}

    Found at(int from) {
        int open = ticksEnd(from);
        int length = open - from;
        for (int close = closingTicks(length, open); close >= 0 && close < end; ) {
            int closeEnd = ticksEnd(close);
            if (closeEnd - close == length) {
                return new Found(code(text.substring(open, close)), closeEnd);
            }
            close = text.indexOf('`', closeEnd);
        }
        return new Found(null, open);
    }

    /** The next tick, -1 if no run of that length follows: looked up in a table that is made once. */
    private int closingTicks(int length, int from) {
        Map<Integer, Integer> known = lastTicks;
        if (known == null) {
            known = new HashMap<>();
            for (int i = text.indexOf('`', from); i >= 0; ) {
                int runEnd = ticksEnd(i);
                known.put(runEnd - i, i);
                i = text.indexOf('`', runEnd);
            }
            lastTicks = known;
        }
        return known.getOrDefault(length, -1) >= from ? text.indexOf('`', from) : -1;
    }

    private int ticksEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '`') {
            i++;
        }
        return i;
    }

    /** Line ends are spaces, and one space at both ends is a margin. */
    private static String code(String raw) {
        String code = raw.replace('\n', ' ');
        int last = code.length() - 1;
        boolean margin = last > 0 && code.charAt(0) == ' ' && code.charAt(last) == ' ';
        return margin && !code.isBlank() ? code.substring(1, last) : code;
    }
}
