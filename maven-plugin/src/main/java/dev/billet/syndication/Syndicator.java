package dev.billet.syndication;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs a plan: writes each intent down, sends it, writes down what became of it. What networks do is no exception to it;
 * everything is in the {@link Report}.
 */
public final class Syndicator {
    private final Ledger ledger;
    private final Map<String, Network> networks;
    private final Clock clock;
    private final Pause pause;
    private final RetryPolicy policy;
    private final Consumer<String> log;

    /**
     * @param networks by account's name
     * @param log is told what it waits for
     */
    public Syndicator(
            Ledger ledger,
            Map<String, Network> networks,
            Clock clock,
            Pause pause,
            RetryPolicy policy,
            Consumer<String> log) {
        this.ledger = ledger;
        this.networks = Map.copyOf(networks);
        this.clock = clock;
        this.pause = pause;
        this.policy = policy;
        this.log = log;
    }

    public Report run(Plan plan) {
        return new Run(ledger, networks, clock, pause, policy, log).of(plan);
    }
}
