package dev.billet.generator.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
public final class Spelling {
    private Spelling() {}

    /** The nearest of the known words, if one is near enough to be meant. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> plural = known.stream()
                .filter(k -> k.equals(lower + "s") || k.equals(lower + "es"))
                .findFirst();
        if (plural.isPresent()) {
            return plural;
        }
        int most = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .filter(k -> Math.abs(k.length() - word.length()) <= most)
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt((String k) -> distance(lower, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits (insert, delete, replace, swap of neighbours) from one word to the other: optimal string alignment. */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
