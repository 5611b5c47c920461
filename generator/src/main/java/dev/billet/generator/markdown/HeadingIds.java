package dev.billet.generator.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of headings, made as GitHub makes them, so that links written for it hold: lower case, letters and digits of every
 * script, spaces become hyphens, the rest goes; a repeated one gets {@code -1}, {@code -2}.
 */
final class HeadingIds {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param written the id that the author chose */
    String next(String text, @Nullable String written) {
        String base = written == null ? slug(text) : written;
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + counts.merge(base, 1, Integer::sum);
        }
        return id;
    }

    private static String slug(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                slug.append('-');
            }
        });
        return slug.length() == 0 ? "section" : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
