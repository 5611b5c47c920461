package dev.billet.syndication;

import dev.billet.syndication.ledger.Ledger;
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
    private final Time time;
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
        this(ledger, networks, Time.of(clock, pause), policy, log);
    }

    Syndicator(Ledger ledger, Map<String, Network> networks, Time time, RetryPolicy policy, Consumer<String> log) {
        this.ledger = ledger;
        this.networks = Map.copyOf(networks);
        this.time = time;
        this.policy = policy;
        this.log = log;
    }

    public Report run(Plan plan) {
        return new Run(ledger, networks, time, policy, log).of(plan);
    }
}
