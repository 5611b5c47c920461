package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.billet.syndication.Choices;
import dev.billet.syndication.Shrinking;
import dev.billet.syndication.network.History.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;

/** Plays histories, several at once, and explains the first that goes wrong. */
final class Theatre implements AutoCloseable {
    /** Held, so that it stays quiet: it tells of each request. */
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    private final ExecutorService threads;
    private final BlockingQueue<Stage> stages = new LinkedBlockingQueue<>();

    Theatre(Path folder, int count, Supplier<Announcer> announcer) throws IOException {
        LOG.setLevel(Level.OFF);
        threads = Executors.newFixedThreadPool(count);
        for (int stage = 0; stage < count; stage++) {
            stages.add(Stage.in(folder, announcer));
        }
    }

    /** One history for each fault and boundary of a run of one post. */
    Map<Fault, Future<Integer>> everyFault(Served served, List<Fault> faults) {
        Scene scene = new Scene(served, 1, 1);
        Map<Fault, Future<Integer>> counts = new EnumMap<>(Fault.class);
        for (Fault fault : faults) {
            if (served.canMeet(fault)) {
                counts.put(fault, threads.submit(() -> everyBoundary(scene, fault)));
            }
        }
        return counts;
    }

    private int everyBoundary(Scene scene, Fault fault) throws Exception {
        int count = 0;
        boolean isReached = true;
        for (int at = 0; isReached; at++) {
            assertThat(at).isLessThan(History.MOST_BOUNDARIES);
            isReached = false;
            for (int gap : gaps(fault, at)) {
                if (check(scene, List.of(fault.ordinal(), at, gap))) {
                    isReached = true;
                    count++;
                }
            }
        }
        return count;
    }

    /** What was sent may arrive during a short pause after it, and be forgotten in a long one. */
    private static List<Integer> gaps(Fault fault, int at) {
        return fault.isDoneUnheard() ? List.of(0, 1) : List.of(at % 2);
    }

    /** How many histories there were, and of which fault. */
    static String told(Served served, Map<Fault, Future<Integer>> counts) throws Exception {
        Map<Fault, Integer> results = new EnumMap<>(Fault.class);
        for (Map.Entry<Fault, Future<Integer>> count : counts.entrySet()) {
            int histories = result(count.getValue());
            assertThat(histories).as("%s: %s", served, count.getKey()).isPositive();
            results.put(count.getKey(), histories);
        }
        int all = results.values().stream().mapToInt(it -> it).sum();
        return served + ": checked " + all + " histories with one fault, every one there is: " + results;
    }

    Future<Boolean> random(long seed, List<Served> networks, List<Fault> faults) {
        Callable<Boolean> check = () -> {
            Random random = Choices.seeded(seed);
            Served served = networks.get(random.nextInt(networks.size()));
            Scene scene = new Scene(served, 1 + random.nextInt(2), 1 + random.nextInt(3));
            return check(scene, script(random, scene, faults));
        };
        return threads.submit(check);
    }

    private static List<Integer> script(Random random, Scene scene, List<Fault> faults) {
        List<Integer> script = new ArrayList<>();
        for (int storm = 0; storm < scene.storms(); storm++) {
            Fault fault = faults.get(random.nextInt(faults.size()));
            Fault met = scene.served().canMeet(fault) ? fault : Fault.NONE;
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

    static <T> T result(Future<T> check) throws Exception {
        try {
            return check.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Stage stage : stages) {
            stage.close();
        }
    }
}
