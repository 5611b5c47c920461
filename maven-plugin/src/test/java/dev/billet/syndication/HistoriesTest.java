package dev.billet.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.billet.syndication.FaultyServer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens between any two steps, no follower sees a post twice, and none is lost without the author hearing of it.
 *
 * <p>Every fault at every boundary, every two of them, and then histories at random: {@code -Dhistories=100000} for more of
 * them, {@code -Dseed=42} to begin elsewhere.
 */
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("histories", 4_000);
    private static final long SEED = Long.getLong("seed", 20_261_124L);

    @ParameterizedTest
    @EnumSource
    void everyFaultAtEveryBoundary(Kind kind) {
        int checked = 0;
        for (List<Integer> script : oneFault(List.of(), List.of(kind), 2, 1)) {
            check(script, List.of(kind), 2, 1);
            checked++;
        }
        System.out.println(kind + ": checked " + checked + " histories with one fault, every one there is");
        assertThat(checked).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultAtEveryBoundaryOfAThread(Kind kind) {
        int checked = 0;
        for (List<Integer> script : oneFault(List.of(), List.of(kind), 1, 3)) {
            check(script, List.of(kind), 1, 3);
            checked++;
        }
        System.out.println(kind + ": checked " + checked + " histories of a thread with one fault, every one there is");
        assertThat(checked).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void everyTwoFaults(Kind kind) {
        int checked = 0;
        for (List<Integer> first : oneFault(List.of(), List.of(kind), 1, 1)) {
            for (List<Integer> second : oneFault(first, List.of(kind), 1, 1)) {
                check(second, List.of(kind), 1, 1);
                checked++;
            }
        }
        System.out.println(kind + ": checked " + checked + " histories with two faults, every one there is");
        assertThat(checked).isGreaterThan(1_000);
    }

    @Test
    void historiesAtRandom() {
        for (int i = 0; i < HISTORIES; i++) {
            long seed = SEED + i;
            Random random = Choices.seeded(seed);
            List<Kind> kinds = new ArrayList<>();
            for (int account = 0; account <= random.nextInt(3); account++) {
                kinds.add(Kind.values()[random.nextInt(Kind.values().length)]);
            }
            int posts = 1 + random.nextInt(3);
            int parts = 1 + random.nextInt(3);
            Choices choices = Choices.random(seed);
            if (play(choices, kinds, posts, parts).isPresent()) {
                explain(choices.made(), kinds, posts, parts, "seed " + seed);
            }
        }
        System.out.println("checked " + HISTORIES + " histories at random, from the seed " + SEED);
    }

    @Test
    void aHistoryThatFailsIsShrunkToWhatMatters() {
        List<Integer> script = List.of(0, 3, 0, 7, 1, 2, 5);

        List<Integer> shrunk = Shrinking.of(script, it -> it.size() > 3 && it.get(3) >= 2);

        assertThat(shrunk).containsExactly(0, 0, 0, 2);
    }

    /** Every script that has one more thing go wrong, after all that goes wrong already. */
    private static List<List<Integer>> oneFault(List<Integer> script, List<Kind> kinds, int posts, int parts) {
        Choices calm = Choices.of(script);
        play(calm, kinds, posts, parts);
        List<List<Integer>> scripts = new ArrayList<>();
        for (int place = script.size(); place < calm.options().size(); place++) {
            for (int fault = 1; fault < calm.options().get(place); fault++) {
                List<Integer> next = new ArrayList<>(calm.made().subList(0, place));
                next.add(fault);
                scripts.add(next);
            }
        }
        return scripts;
    }

    private static void check(List<Integer> script, List<Kind> kinds, int posts, int parts) {
        if (play(Choices.of(script), kinds, posts, parts).isPresent()) {
            explain(script, kinds, posts, parts, "script " + script);
        }
    }

    private static Optional<String> play(Choices choices, List<Kind> kinds, int posts, int parts) {
        return new World(choices, kinds, posts, parts).play();
    }

    private static void explain(List<Integer> script, List<Kind> kinds, int posts, int parts, String origin) {
        List<Integer> shrunk = Shrinking.of(
                script, it -> play(Choices.of(it), kinds, posts, parts).isPresent());
        World world = new World(Choices.of(shrunk), kinds, posts, parts);
        fail(world.play().orElse("it does not fail again") + "\n    " + world.story() + "\n  " + origin + ", accounts "
                + kinds + ", " + posts + " posts of " + parts + " parts; shrunk to the choices " + shrunk);
    }
}
