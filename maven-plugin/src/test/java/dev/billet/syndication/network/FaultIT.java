package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.billet.syndication.Choices;
import dev.billet.syndication.Shrinking;
import dev.billet.syndication.network.History.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The announcer as a process of its own, with its real networks' clients, its real ledger file and servers that keep the true
 * timeline: whatever goes wrong between any two of its steps or at any of its requests, the runs after it end with each part
 * once, or, where the network can tell nothing, at most once and not without saying so.
 *
 * <p>{@code -Dhistories=100000} for more histories at random, {@code -Dseed=42} to begin elsewhere.
 */
class FaultIT {
    private static final int HISTORIES = Integer.getInteger("histories", 2_000);
    private static final long SEED = Long.getLong("seed", 20_261_124L);

    /** More than there are processors: histories with a slow server mostly wait. */
    private static final int STAGES = 2 * Runtime.getRuntime().availableProcessors();

    /** Held, so that it stays quiet: it tells of each request. */
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(STAGES);
    private final BlockingQueue<Stage> stages = new LinkedBlockingQueue<>();

    @BeforeEach
    void build() throws IOException {
        LOG.setLevel(Level.OFF);
        for (int stage = 0; stage < STAGES; stage++) {
            stages.add(Stage.in(folder));
        }
    }

    @AfterEach
    void clear() {
        threads.shutdownNow();
        stages.forEach(Stage::close);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultAtEveryBoundary(Served served) throws Exception {
        Scene scene = new Scene(served, 1, 1);
        Map<Fault, List<Future<Boolean>>> checks = new EnumMap<>(Fault.class);
        for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.NONE))) {
            List<Future<Boolean>> each = new ArrayList<>();
            for (int at = 0; at < scene.boundaries(fault); at++) {
                for (int gap = 0; gap < 2; gap++) {
                    List<Integer> script = List.of(fault.ordinal(), at, gap);
                    each.add(threads.submit(() -> check(scene, script)));
                }
            }
            checks.put(fault, each);
        }
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        for (Map.Entry<Fault, List<Future<Boolean>>> fault : checks.entrySet()) {
            List<Boolean> disturbed = new ArrayList<>();
            for (Future<Boolean> check : fault.getValue()) {
                disturbed.add(result(check));
            }
            assertThat(disturbed.get(0))
                    .as("%s at the first boundary", fault.getKey())
                    .isTrue();
            assertThat(disturbed.get(disturbed.size() - 1))
                    .as("%s after the last boundary", fault.getKey())
                    .isFalse();
            counts.put(fault.getKey(), Collections.frequency(disturbed, true));
        }
        System.out.println(served + ": checked "
                + counts.values().stream().mapToInt(it -> it).sum()
                + " histories of a process of its own with one fault, every one there is: " + counts);
    }

    @Test
    void historiesAtRandom() throws Exception {
        List<Future<Boolean>> checks = new ArrayList<>();
        for (int history = 0; history < HISTORIES; history++) {
            long seed = SEED + history;
            checks.add(threads.submit(() -> {
                Random random = Choices.seeded(seed);
                Served served = Served.values()[random.nextInt(Served.values().length)];
                Scene scene = new Scene(served, 1 + random.nextInt(2), 1 + random.nextInt(3));
                return check(scene, script(random, scene));
            }));
        }
        for (Future<Boolean> check : checks) {
            result(check);
        }
        System.out.println(
                "checked " + HISTORIES + " histories of a process of its own at random, from the seed " + SEED);
    }

    /** A process that is killed has to be started again, which takes longer than all the rest of a history. */
    private static List<Integer> script(Random random, Scene scene) {
        List<Integer> script = new ArrayList<>();
        for (int storm = 0; storm < scene.storms(); storm++) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            Fault met = fault == Fault.KILLED && random.nextInt(3) > 0 ? Fault.ANSWER_LOST : fault;
            script.add(met.ordinal());
            script.add(random.nextInt(scene.boundaries(met)));
            script.add(random.nextInt(2));
        }
        return script;
    }

    /** Whether the fault happened. */
    private boolean check(Scene scene, List<Integer> script) throws Exception {
        Stage stage = stages.take();
        try (History history = new History(stage, scene, Choices.of(script))) {
            if (history.play().isPresent()) {
                explain(stage, scene, script);
            }
            return history.isDisturbed();
        } finally {
            stages.add(stage);
        }
    }

    private static void explain(Stage stage, Scene scene, List<Integer> script) throws Exception {
        List<Integer> shrunk = Shrinking.of(script, it -> wrong(stage, scene, it));
        try (History history = new History(stage, scene, Choices.of(shrunk))) {
            Optional<String> wrong = history.play();
            fail(wrong.orElse("it does not fail again") + "\n    " + history.story() + "\n  " + scene + ", script "
                    + script + "; shrunk to " + shrunk);
        }
    }

    private static boolean wrong(Stage stage, Scene scene, List<Integer> script) {
        try (History history = new History(stage, scene, Choices.of(script))) {
            return history.play().isPresent();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T result(Future<T> check) throws Exception {
        try {
            return check.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
