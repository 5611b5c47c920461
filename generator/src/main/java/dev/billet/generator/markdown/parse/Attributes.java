package dev.billet.generator.markdown.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an author puts in braces behind a heading, a link, an image, a code span or a fence: {@code {#id .class key="value"}}.
 *
 * @param id null if none
 */
public record Attributes(@Nullable String id, List<String> classes, Map<String, String> others) {
    private static final int LONGEST = 500;

    /** Of a directive, whose text may be a whole post of somebody's. */
    static final int LONGEST_TEXT = 20_000;

    private static final Pattern ITEM =
            Pattern.compile("\\s*+(?:([.#])([\\p{L}\\p{N}_:-]++)|([A-Za-z][\\w:-]*+)=(?:(\")|([^\\s\"{}]++)))");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    public Attributes {
        classes = List.copyOf(classes);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others)); // as written
    }

    /** Attributes with the index behind their closing brace. */
    record Found(Attributes attributes, int end) {}

    /** Reads from an opening brace; null if that is not what it opens. */
    static @Nullable Found read(String text, int from) {
        return read(text, from, LONGEST);
    }

    /** @param longest further on the closing brace is not looked for */
    static @Nullable Found read(String text, int from, int longest) {
        int end = Math.min(text.length(), from + longest);
        if (from + 2 >= end || text.charAt(from) != '{') {
            return null;
        }
        Matcher item = ITEM.matcher(text).region(from + 1, end);
        String id = null;
        List<String> classes = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>();
        int at = from + 1;
        while (item.lookingAt()) {
            int next = item.group(4) == null ? item.end() : quoteEnd(text, item.end(), end) + 1;
            if (next == 0) {
                return null;
            }
            if (item.group(4) != null) {
                others.put(item.group(3), unescaped(text.substring(item.end(), next - 1)));
            } else if (item.group(1) == null) {
                others.put(item.group(3), item.group(5));
            } else if (item.group(1).equals("#")) {
                id = item.group(2);
            } else {
                classes.add(item.group(2));
            }
            at = next;
            item.region(at, end);
        }
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        boolean any = id != null || !classes.isEmpty() || !others.isEmpty();
        return any && at < end && text.charAt(at) == '}'
                ? new Found(new Attributes(id, classes, others), at + 1)
                : null;
    }

    /** The index of the quote that ends a value; -1 if none does. */
    private static int quoteEnd(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
            i += text.charAt(i) == '\\' ? 1 : 0; // a backslash keeps the quote behind it from ending the value
        }
        return -1;
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0 ? value : ESCAPED.matcher(value).replaceAll("$1");
    }
}
