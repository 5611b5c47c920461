package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerException;
import dev.billet.syndication.ledger.SteppedLedger;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of the announcer with the real ledger file and a real network, which comes to a boundary between any two steps. */
public final class SteppedRun {
    private static final RetryPolicy POLICY = new RetryPolicy(
            4, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(2), () -> 0.5);

    private SteppedRun() {}

    /** Makes a ledger by which all posts are new to the account. */
    public static void introduce(Path file, String account, Instant now) {
        try (Ledger ledger = ((Ledger.Opening.Open) FileLedger.open(file)).ledger()) {
            ledger.append(List.of(new Event.Baseline(now, account, List.of())));
        }
    }

    /** Empty if the ledger cannot be had: another run has it, or the disk is full. */
    public static Optional<Report> of(
            Path file, Network network, Account account, List<Announcement> posts, Steps steps) {
        try {
            return SteppedLedger.open(file, steps).map(ledger -> run(ledger, network, account, posts, steps));
        } catch (IOException | LedgerException e) {
            return Optional.empty();
        }
    }

    private static Report run(Ledger open, Network network, Account account, List<Announcement> posts, Steps steps) {
        try (Ledger ledger = open) {
            InstantSource source = steps::now;
            Clock clock = source.withZone(ZoneOffset.UTC);
            Plan plan = Plan.of(posts, List.of(account), ledger.state(), Order.EVERYTHING, clock.instant());
            Time time = new Time(clock, steps::await, steps::uptime);
            Map<String, Network> networks = Map.of(account.name(), new SteppedNetwork(network, steps));
            return new Syndicator(ledger, networks, time, POLICY, line -> {}).run(plan);
        }
    }

    private record SteppedNetwork(Network real, Steps steps) implements Threaded {
        @Override
        public Fit fit(Announcement announcement, TextTemplate template, Facts facts) {
            return real.fit(announcement, template, facts);
        }

        @Override
        public Verification verify() {
            steps.pass();
            return real.verify();
        }

        @Override
        public SendResult send(Message message, IdempotencyKey key) {
            steps.pass();
            SendResult result = real.send(message, key);
            steps.pass();
            return result;
        }

        @Override
        public Lookup find(URI link, IdempotencyKey key) {
            steps.pass();
            return real.find(link, key);
        }

        @Override
        public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
            steps.pass();
            SendResult result = ((Threaded) real).reply(message, to, key);
            steps.pass();
            return result;
        }

        @Override
        public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
            steps.pass();
            return ((Threaded) real).findReply(text, to, key);
        }

        @Override
        public Duration repeatable(Facts facts) {
            return real.repeatable(facts);
        }
    }
}
