package dev.billet.generator.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes YAML as an author would: one key a line, short lists in brackets, quotes only where they are needed. */
public final class YamlWriter {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}/(][^\\p{Cc}\\u2028\\u2029\\uFEFF\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]*");
    private static final Pattern UNSAFE = Pattern.compile(": |:$| #|^\\s|\\s$");
    private static final Pattern UNSAFE_IN_LIST = Pattern.compile("[,\\[\\]{}]");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9._]+([eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[0-9:._+-]+");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "~");
    private static final int WIDTH = 110;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** A whole file, or front matter without its fences. */
    public static String write(Map<String, ? extends @Nullable Object> values) {
        YamlWriter writer = new YamlWriter();
        writer.mapping(values, "");
        return writer.out.toString();
    }

    /** One text, as it stands behind a key. */
    public static String text(String value) {
        return scalar(value, false);
    }

    private void mapping(Map<?, ?> values, String indent) {
        values.forEach((key, value) -> {
            out.append(indent).append(scalar(String.valueOf(key), false)).append(':');
            value(value, indent);
        });
    }

    private void value(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            mapping(map, indent + "  ");
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            list(list, indent);
        } else if (value == null) {
            out.append('\n');
        } else {
            out.append(' ')
                    .append(value instanceof Map ? "{}" : value instanceof Collection ? "[]" : scalar(value, false))
                    .append('\n');
        }
    }

    private void list(Collection<?> list, String indent) {
        boolean flat = list.stream().noneMatch(v -> v instanceof Map || v instanceof Collection);
        List<String> written = new ArrayList<>();
        if (flat) {
            list.forEach(v -> written.add(scalar(v, true)));
            String line = " [" + String.join(", ", written) + "]\n";
            if (line.length() <= WIDTH) {
                out.append(line);
                return;
            }
        }
        out.append('\n');
        for (Object each : list) {
            item(each, indent + "  ");
        }
    }

    private void item(@Nullable Object each, String indent) {
        out.append(indent).append('-');
        if (each instanceof Map<?, ?> map && !map.isEmpty()) {
            int start = out.length();
            mapping(map, indent + "  ");
            out.replace(start, start + indent.length() + 2, " ");
        } else {
            value(each, indent + "  ");
        }
    }

    private static String scalar(@Nullable Object value, boolean inList) {
        if (value == null) {
            return "null";
        }
        String text = value.toString();
        return !(value instanceof String) || isPlain(text, inList) ? text : quoted(text);
    }

    private static boolean isPlain(String text, boolean inList) {
        return (PLAIN.matcher(text).matches())
                && !UNSAFE.matcher(text).find()
                && !(inList && UNSAFE_IN_LIST.matcher(text).find())
                && !NUMBER.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean control = c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
                    if (control || c >= 0xD800 && c < 0xE000 || c == 0xFFFE || c == 0xFFFF) {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
