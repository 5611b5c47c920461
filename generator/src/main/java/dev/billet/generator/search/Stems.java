package dev.billet.generator.search;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of a word have in common, by the <a href="https://snowballstem.org/">Snowball</a> algorithm of the language.
 *
 * <p>Only the build stems: the index lists the forms of each stem, so that no browser has to do the same.
 */
final class Stems {
    private static final Map<String, ALGORITHM> ALGORITHMS = Map.ofEntries(
            entry("ar", ALGORITHM.ARABIC),
            entry("ca", ALGORITHM.CATALAN),
            entry("da", ALGORITHM.DANISH),
            entry("de", ALGORITHM.GERMAN),
            entry("el", ALGORITHM.GREEK),
            entry("en", ALGORITHM.ENGLISH),
            entry("es", ALGORITHM.SPANISH),
            entry("fi", ALGORITHM.FINNISH),
            entry("fr", ALGORITHM.FRENCH),
            entry("ga", ALGORITHM.IRISH),
            entry("hu", ALGORITHM.HUNGARIAN),
            entry("id", ALGORITHM.INDONESIAN),
            entry("it", ALGORITHM.ITALIAN),
            entry("nb", ALGORITHM.NORWEGIAN),
            entry("nl", ALGORITHM.DUTCH),
            entry("nn", ALGORITHM.NORWEGIAN),
            entry("no", ALGORITHM.NORWEGIAN),
            entry("pt", ALGORITHM.PORTUGUESE),
            entry("ro", ALGORITHM.ROMANIAN),
            entry("ru", ALGORITHM.RUSSIAN),
            entry("sv", ALGORITHM.SWEDISH),
            entry("tr", ALGORITHM.TURKISH));

    private final UnaryOperator<String> stemmer;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private Stems(UnaryOperator<String> stemmer) {
        this.stemmer = stemmer;
    }

    /**
     * The stems of a language; where there is no algorithm for it, each word is its own. Thread-safe.
     *
     * @param lang BCP 47
     */
    static Stems in(String lang) {
        @Nullable
        ALGORITHM algorithm = ALGORITHMS.get(Locale.forLanguageTag(lang).getLanguage());
        if (algorithm == null) {
            return new Stems(UnaryOperator.identity());
        }
        ThreadLocal<SnowballStemmer> snowball = ThreadLocal.withInitial(() -> new SnowballStemmer(algorithm));
        return new Stems(word -> snowball.get().stem(word).toString());
    }

    /** The stem of a word in lower case; that of a number or a name with a number in it is itself. */
    String of(String word) {
        return known.computeIfAbsent(word, w -> w.chars().anyMatch(Character::isDigit) ? w : stemmer.apply(w));
    }
}
