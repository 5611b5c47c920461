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

    String name() {
        return name;
    }

    List<Run> runs() {
        return List.copyOf(runs);
    }

    void run() throws IOException, InterruptedException {
        if (runs.size() < most) {
            before.run();
            runs.add(measured.run());
            System.out.printf("  %-28s %s%n", name, runs.get(runs.size() - 1));
        }
    }
}
