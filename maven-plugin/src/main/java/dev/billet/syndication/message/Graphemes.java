package dev.billet.syndication.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers see as one character: an extended grapheme cluster (UAX #29), a family emoji as much as a letter.
 *
 * <p>{@code \X} knows them since Java 9; {@code BreakIterator} only since Java 20.
 */
public final class Graphemes {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    public static int count(String text) {
        int count = 0;
        for (Matcher matcher = CLUSTER.matcher(text); matcher.find(); ) {
            count++;
        }
        return count;
    }

    /** Where each begins, and at the end the text's length. */
    static List<Integer> boundaries(String text) {
        List<Integer> boundaries = new ArrayList<>();
        for (Matcher matcher = CLUSTER.matcher(text); matcher.find(); ) {
            boundaries.add(matcher.start());
        }
        boundaries.add(text.length());
        return boundaries;
    }

    /** At most so many, the last of them an ellipsis where some had to go. */
    public static String cut(String text, int most) {
        if (text.length() <= most || count(text) <= most) {
            return text;
        }
        return text.substring(0, boundaries(text).get(most - 1)).stripTrailing() + "…";
    }
}
