package dev.billet.generator.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of one page.
 *
 * @param text those of its text
 * @param length how many they are
 */
record PageWords(Map<String, Count> text, int length, Set<String> tags, Set<String> title) {
    private static final int LONGEST = 40;

    static PageWords of(SearchPage page) {
        Map<String, Count> counts = new HashMap<>();
        Words.of(PageText.of(page.html().get()), word -> {
            if (word.length() <= LONGEST && !isLetter(word)) {
                counts.computeIfAbsent(word, w -> new Count()).number++;
            }
        });
        int length = counts.values().stream().mapToInt(Count::number).sum();
        return new PageWords(
                counts,
                length,
                words(String.join(" ", page.entry().tags())),
                words(page.entry().title()));
    }

    /** How often a word is in a text. */
    static final class Count {
        private int number;

        int number() {
            return number;
        }
    }

    /** A letter alone counts in a title or tag, such as C++; in a text it is the rest of "don't" or "l'été". */
    private static boolean isLetter(String word) {
        return word.length() == 1 && word.charAt(0) < 0x2E80;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Words.of(text, words::add);
        return words;
    }
}
