package dev.billet.syndication.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The announcer as a process of its own, with its real networks' clients, its real ledger file and servers that keep the true
 * timeline: whatever goes wrong between any two of its steps or at any of its requests, the runs after it end with each part
 * once, or, where the network can tell nothing, at most once and not without saying so.
 *
 * <p>One network for each way to clear up a lost answer; all the others are in {@link EveryNetworkFaultIT}.
 *
 * <p>{@code -Dhistories=100000} for more histories at random, {@code -Dseed=42} to begin elsewhere.
 */
class FaultIT {
    /** With those of each boundary, two thousand. */
    private static final int HISTORIES = Integer.getInteger("histories", 1_112);

    private static final long SEED = Long.getLong("seed", 20_261_124L);

    /** More than there are processors: histories with a slow server mostly wait. */
    private static final int STAGES = 2 * Runtime.getRuntime().availableProcessors();

    private static final List<Served> NETWORKS =
            List.of(Served.MASTODON_WITH_KEYS, Served.MASTODON_READ_BACK, Served.BLUESKY, Served.WEBHOOK);

    @TempDir
    Path folder;

    private Theatre theatre;

    @BeforeEach
    void build() throws IOException {
        theatre = new Theatre(folder, STAGES, Child::new);
    }

    @AfterEach
    void clear() throws IOException {
        theatre.close();
    }

    static List<Served> networks() {
        return NETWORKS;
    }

    /** Those of a request under way come to the same where another process is the one that is killed. */
    private static Stream<Fault> faults() {
        return Stream.of(Fault.values()).filter(fault -> !fault.kills());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyFaultAtEveryBoundary(Served served) throws Exception {
        List<Fault> faults = faults().filter(fault -> fault != Fault.NONE).toList();

        System.out.println("In a process of its own, " + Theatre.told(served, theatre.everyFault(served, faults)));
    }

    /** A process that is killed has to be started again, which takes longer than all the rest of a history. */
    @Test
    void historiesAtRandom() throws Exception {
        List<Fault> faults = new ArrayList<>();
        faults().forEach(fault -> faults.addAll(fault == Fault.KILLED ? List.of(fault) : List.of(fault, fault, fault)));
        List<Future<Boolean>> checks = new ArrayList<>();
        for (int history = 0; history < HISTORIES; history++) {
            checks.add(theatre.random(SEED + history, NETWORKS, faults));
        }
        for (Future<Boolean> check : checks) {
            Theatre.result(check);
        }
        System.out.println(
                "checked " + HISTORIES + " histories of a process of its own at random, from the seed " + SEED);
    }
}
