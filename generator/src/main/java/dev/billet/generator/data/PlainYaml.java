package dev.billet.generator.data;

import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The little of YAML that front matter usually is, read in one pass: lines of {@code key: value}, where a value is a text in
 * quotes, plain words, a date, true or false, or a list of words in brackets.
 *
 * <p>Whatever else there is, is left to the YAML parser. Where this reads, it reads the same.
 */
final class PlainYaml {
    /** Words that are no text in YAML, or were none once. */
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan");

    private static final String DATE = "dddd-dd-dd";
    private static final String TIME = "Tdd:dd:dd";

    private final SourceText source;
    private final String text;
    private final int to;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int line;

    private PlainYaml(SourceText source, int from, int to) {
        this.source = source;
        this.text = source.text();
        this.to = to;
        this.line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < from; i = text.indexOf('\n', i + 1)) {
            line++;
        }
    }

    /** The mapping between two offsets, both at the start of a line; null if it has anything unusual. */
    static @Nullable Mapping read(SourceText source, int from, int to) {
        return new PlainYaml(source, from, to).mapping(from);
    }

    private @Nullable Mapping mapping(int from) {
        Place first = null;
        for (int start = from; start < to; ) {
            int end = text.indexOf('\n', start);
            if (end < 0 || end >= to || !line(start, end)) {
                return null;
            }
            first = first == null ? place(start, start, end, 0) : first;
            start = end + 1;
            line++;
        }
        return first == null ? null : new Mapping(first, entries);
    }

    private boolean line(int start, int end) {
        int colon = start;
        while (colon < end && isKeyPart(text.charAt(colon))) {
            colon++;
        }
        int from = colon + 2;
        if (colon == start || from >= end || text.charAt(colon) != ':' || text.charAt(colon + 1) != ' ') {
            return false;
        }
        Value value = isPrintable(from, end) ? value(start, from, end) : null;
        String key = text.substring(start, colon);
        return value != null
                && isLetter(text.charAt(start))
                && isText(key)
                && entries.put(key, new Entry(place(start, start, end, colon - start), value)) == null;
    }

    private @Nullable Value value(int start, int from, int end) {
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            return quoted(start, from, end);
        } else if (first == '[') {
            return list(start, from, end);
        }
        return scalar(start, from, end, end);
    }

    private @Nullable Value quoted(int start, int from, int end) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < end - 1; i++) {
            if (text.charAt(i) == quote || text.charAt(i) == '\\') {
                return null;
            }
        }
        if (end - from < 2 || text.charAt(end - 1) != quote) {
            return null;
        }
        String written = text.substring(from + 1, end - 1);
        return new Scalar(place(start, from, end, end - from), written, written);
    }

    private @Nullable Value list(int start, int from, int end) {
        if (text.charAt(end - 1) != ']') {
            return null;
        }
        List<Value> values = new ArrayList<>();
        for (int at = from + 1; at < end; ) {
            int comma = text.indexOf(',', at);
            int stop = comma < 0 || comma >= end ? end - 1 : comma;
            while (at < stop && text.charAt(at) == ' ') {
                at++;
            }
            Value word = at < stop ? scalar(start, at, stop, end) : null;
            if (word == null) {
                return null;
            }
            values.add(word);
            at = stop + 1;
        }
        return new Sequence(place(start, from, end, 0), values);
    }

    /** Words or a date, from one place to another. */
    private @Nullable Scalar scalar(int start, int from, int to, int end) {
        String written = text.substring(from, to);
        if (written.equals("true") || written.equals("false")) {
            return new Scalar(place(start, from, end, to - from), written, Boolean.valueOf(written));
        }
        boolean plain = isLetter(written.charAt(0)) ? isWords(written) && isText(written) : isDate(written);
        return plain ? new Scalar(place(start, from, end, to - from), written, written) : null;
    }

    private static boolean isWords(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && "-_./+ ".indexOf(c) < 0) {
                return false;
            }
        }
        return written.charAt(written.length() - 1) != ' ';
    }

    private static boolean isText(String word) {
        return word.length() > 5 || !WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isDate(String written) {
        int length = written.length();
        return length == DATE.length()
                ? isLike(written, 0, DATE)
                : (length == DATE.length() + TIME.length() || length == DATE.length() + TIME.length() + 1)
                        && isLike(written, 0, DATE)
                        && isLike(written, DATE.length(), TIME)
                        && (length == DATE.length() + TIME.length() || written.charAt(length - 1) == 'Z');
    }

    private static boolean isLike(String written, int from, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = written.charAt(from + i);
            char wanted = form.charAt(i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing that the parser counts or reads in a way of its own. */
    private boolean isPrintable(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && c < '\u00A1' || c > '\u2027' && c < '\u2030' || c >= '\uD800') {
                return false;
            }
        }
        return true;
    }

    private static boolean isKeyPart(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private Place place(int start, int from, int end, int length) {
        return new Place(source.file(), line, from - start + 1, length, text.substring(start, end));
    }
}
