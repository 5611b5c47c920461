package dev.billet.generator.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final int MOST = 3;

    /** @param span of the dates: in a small one many posts are of the same moment */
    @ParameterizedTest
    @CsvSource({"1, 1, 10", "3, 3, 5", "8, 4, 1000", "40, 5, 100000", "200, 3, 1000000", "4, 4, 3"})
    void findsWhatLookingAtEveryPostFinds(int terms, int mostTerms, int span) {
        Random random = new Random(terms * 31L + span);
        for (int blog = 0; blog < 60; blog++) {
            int[][] termsOf = termsOf(random, terms, mostTerms);
            long[] seconds = random.longs(termsOf.length, 0, span)
                    .map(date -> -date)
                    .sorted()
                    .map(date -> -date)
                    .toArray();

            Likeness likeness = new Likeness(termsOf, terms, seconds, Integer::compare);

            for (int post = 0; post < termsOf.length; post++) {
                assertThat(likeness.nearest(post, MOST)).isEqualTo(lookingAtAll(post, termsOf, terms, seconds));
            }
        }
    }

    /** Of some posts; some terms are common and others rare. */
    private static int[][] termsOf(Random random, int terms, int most) {
        return IntStream.range(0, random.nextInt(120))
                .mapToObj(post -> IntStream.generate(() -> (int) (terms * Math.pow(random.nextDouble(), 2)))
                        .limit(random.nextInt(most + 1))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[] lookingAtAll(int post, int[][] termsOf, int terms, long[] seconds) {
        double[] rarity = IntStream.range(0, terms)
                .mapToDouble(term -> Math.log((double) termsOf.length / havers(termsOf, term)) + 0.1)
                .toArray();
        double[] worth = new double[termsOf.length];
        for (int term : termsOf[post]) {
            for (int other = 0; other < termsOf.length; other++) {
                worth[other] += has(termsOf[other], term) ? rarity[term] : 0;
            }
        }
        return IntStream.range(0, termsOf.length)
                .filter(other -> other != post && worth[other] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(other -> -worth[other])
                        .thenComparing(other -> Math.abs(seconds[other] - seconds[post]))
                        .thenComparing(other -> other))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long havers(int[][] termsOf, int term) {
        return IntStream.range(0, termsOf.length)
                .filter(post -> has(termsOf[post], term))
                .count();
    }

    private static boolean has(int[] terms, int wanted) {
        return IntStream.of(terms).anyMatch(term -> term == wanted);
    }
}
