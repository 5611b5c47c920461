package dev.billet.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What fate decides in one history, as a list of numbers: 0 is always "nothing goes wrong". So a history can be repeated,
 * varied at one place, and shrunk by writing zeros.
 */
public final class Choices {
    private final List<Integer> script;
    private final @Nullable Random random;
    private final int calm;
    private final List<Integer> made = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private boolean quiet;

    private Choices(List<Integer> script, @Nullable Random random, int calm) {
        this.script = script;
        this.random = random;
        this.calm = calm;
    }

    /** As written down, and nothing goes wrong after its end. */
    public static Choices of(List<Integer> script) {
        return new Choices(List.copyOf(script), null, 0);
    }

    /** At random; one in so many goes wrong. */
    public static Choices random(long seed) {
        Random random = seeded(seed);
        return new Choices(List.of(), random, 2 + random.nextInt(12));
    }

    /** The first numbers of neighbouring seeds are much alike unless the seeds are stirred. */
    public static Random seeded(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    /** From now on nothing goes wrong. */
    public void quiet() {
        quiet = true;
    }

    /** A number below the bound. */
    public int next(int bound) {
        if (quiet) {
            return 0;
        }
        int choice = choose(bound);
        made.add(choice);
        options.add(bound);
        return choice;
    }

    private int choose(int bound) {
        if (random != null) {
            return random.nextInt(calm) == 0 ? random.nextInt(bound) : 0;
        }
        return made.size() < script.size() ? script.get(made.size()) % bound : 0;
    }

    public List<Integer> made() {
        return List.copyOf(made);
    }

    /** How many numbers there were to choose from, each time. */
    List<Integer> options() {
        return List.copyOf(options);
    }
}
