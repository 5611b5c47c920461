package dev.billet.syndication.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@link FaultIT} shows of four networks in a process of its own holds for every one, each with its own client and
 * against the strict server that its other tests know: each part of a post once where the network has keys or can be asked,
 * at most once and said to be unknown where it can do neither.
 *
 * <p>{@code -Dhistories=100000} for more histories at random, {@code -Dseed=42} to begin elsewhere, {@code -Dnetworks=NOSTR} for
 * one of them.
 */
class EveryNetworkFaultIT {
    private static final int HISTORIES = Integer.getInteger("histories", 1_000);
    private static final long SEED = Long.getLong("seed", 20_261_129L);

    /** More than there are processors: histories with a slow server mostly wait. */
    private static final int STAGES = 6 * Runtime.getRuntime().availableProcessors();

    /** Where there is no native library to sign with, Nostr is left out, as it is in its own tests. */
    private static final List<Served> NETWORKS = Stream.of(Served.values())
            .filter(served -> served != Served.NOSTR || OS.LINUX.isCurrentOs())
            .filter(served -> served.name().matches(System.getProperty("networks", ".*")))
            .toList();

    @TempDir
    Path folder;

    private Theatre theatre;

    @BeforeEach
    void build() throws IOException {
        theatre = new Theatre(folder, STAGES, LocalAnnouncer::new);
    }

    @AfterEach
    void clear() throws IOException {
        theatre.close();
    }

    /** The slow ones first, so that nobody waits for them at the end. */
    private static List<Fault> faults() {
        return Stream.of(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .sorted(Comparator.comparing(fault -> !fault.isSlow()))
                .toList();
    }

    @Test
    void everyFaultAtEveryBoundary() throws Exception {
        Map<Served, Map<Fault, Future<Integer>>> checks = new EnumMap<>(Served.class);
        for (Fault fault : faults()) {
            for (Served served : NETWORKS) {
                checks.computeIfAbsent(served, it -> new EnumMap<>(Fault.class))
                        .putAll(theatre.everyFault(served, List.of(fault)));
            }
        }
        for (Map.Entry<Served, Map<Fault, Future<Integer>>> check : checks.entrySet()) {
            System.out.println(Theatre.told(check.getKey(), check.getValue()));
        }
    }

    @Test
    void historiesAtRandom() throws Exception {
        Map<Served, List<Future<Boolean>>> checks = new EnumMap<>(Served.class);
        for (int history = 0; history < HISTORIES; history++) {
            Served served = NETWORKS.get(history % NETWORKS.size());
            checks.computeIfAbsent(served, it -> new ArrayList<>())
                    .add(theatre.random(SEED + history, List.of(served), faults()));
        }
        Map<Served, Integer> counts = new EnumMap<>(Served.class);
        for (Map.Entry<Served, List<Future<Boolean>>> check : checks.entrySet()) {
            for (Future<Boolean> each : check.getValue()) {
                Theatre.result(each);
            }
            counts.put(check.getKey(), check.getValue().size());
        }
        System.out.println("checked " + HISTORIES + " histories at random, from the seed " + SEED + ": " + counts);
    }
}
