package dev.billet.generator.markdown.parse;

import dev.billet.generator.markdown.parse.Inlines.Target;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Link reference definitions of a document; and abbreviations, which are defined in the same places. */
final class References {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();

    /** @param label without its brackets */
    @Nullable
    Target find(String label) {
        return targets.isEmpty() ? null : targets.get(normalized(label));
    }

    Map<String, String> abbreviations() {
        return abbreviations;
    }

    /** Takes the definitions that a paragraph starts with; the index of what is left of it. */
    int define(Lines lines) {
        String text = lines.text();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '[' ? defineLink(lines, at) : defineAbbreviation(text, at);
            if (end < 0) {
                break;
            }
            at = end;
        }
        return at;
    }

    private int defineLink(Lines lines, int from) {
        String text = lines.text();
        int label = LinkParts.label(text, from);
        if (label < 0 || label >= text.length() || text.charAt(label) != ':') {
            return -1;
        }
        int start = LinkParts.space(text, label + 1);
        int destination = LinkParts.destination(text, start);
        if (destination <= start) {
            return -1;
        }
        int title = LinkParts.space(text, destination);
        int titleEnd = title > destination ? LinkParts.title(text, title) : -1;
        int end = titleEnd < 0 ? -1 : lineEnd(text, titleEnd);
        boolean titled = end >= 0;
        if (!titled) {
            end = lineEnd(text, destination);
        }
        if (end >= 0) {
            String titleText = titled ? Unescape.all(text.substring(title + 1, titleEnd - 1)) : null;
            targets.putIfAbsent(
                    normalized(text.substring(from + 1, label - 1)), target(lines, start, destination, titleText));
        }
        return end;
    }

    private int defineAbbreviation(String text, int from) {
        if (!text.startsWith("*[", from)) {
            return -1;
        }
        int label = LinkParts.label(text, from + 1);
        if (label < 0 || label >= text.length() || text.charAt(label) != ':') {
            return -1;
        }
        int newline = text.indexOf('\n', label);
        int end = newline < 0 ? text.length() : newline;
        String abbreviation = text.substring(from + 2, label - 1).strip();
        abbreviations.putIfAbsent(
                abbreviation, Unescape.all(text.substring(label + 1, end).strip()));
        return newline < 0 ? end : end + 1;
    }

    /** @param destinationEnd of a destination that may stand in pointed brackets */
    static Target target(Lines lines, int start, int destinationEnd, @Nullable String title) {
        boolean pointed = destinationEnd > start && lines.text().charAt(start) == '<';
        int from = pointed ? start + 1 : start;
        int to = pointed ? destinationEnd - 1 : destinationEnd;
        String address = Unescape.all(lines.text().substring(from, to));
        return new Target(address, title, lines.offset(from), to - from);
    }

    /** The index behind the line's end if nothing but space is left on it, else -1. */
    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() ? i : text.charAt(i) == '\n' ? i + 1 : -1;
    }

    /** Case folded: down, then up, which makes one of ẞ, ß and SS. */
    private static String normalized(String label) {
        String folded = label.strip().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return SPACES.matcher(folded).replaceAll(" ");
    }
}
