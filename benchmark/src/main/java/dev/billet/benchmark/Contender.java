package dev.billet.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One generator in one case, and how it did. */
final class Contender {
    private final String name;
    private final Action before;
    private final Measured measured;
    private final int most;
    private final List<Run> runs = new ArrayList<>();

    /** What is to be done, and not measured. */
    interface Action {
        void run() throws IOException, InterruptedException;
    }

    /** What is measured. */
    interface Measured {
        Run run() throws IOException, InterruptedException;
    }

    /** @param most how often it runs, at most: one of them takes a minute each time */
    Contender(String name, int most, Action before, Measured measured) {
        this.name = name;
        this.most = most;
        this.before = before;
        this.measured = measured;
    }

    /** One that ran in an earlier sitting. */
    static Contender of(String name, List<Run> runs) {
        Contender earlier = new Contender(name, 0, () -> {}, () -> runs.get(0));
        earlier.runs.addAll(runs);
        return earlier;
    }

    List<Run> all() {
        return List.copyOf(runs);
    }

    String name() {
        return name;
    }

    int runs() {
        return runs.size();
    }

    void run() throws IOException, InterruptedException {
        if (runs.size() < most) {
            before.run();
            runs.add(measured.run());
            System.out.printf("  %-28s %s%n", name, runs.get(runs.size() - 1));
        }
    }

    Run median() {
        return Run.median(runs);
    }
}
