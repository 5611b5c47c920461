package dev.billet.syndication;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of the announcer with the real ledger file and a real network, which comes to a boundary between any two steps. */
public final class SteppedRun {
    private static final RetryPolicy POLICY = new RetryPolicy(
            4, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(2), () -> 0.5);

    private SteppedRun() {}

    /** Makes a ledger by which all posts are new to the account. */
    public static void introduce(Path ledger, String account, Instant now) throws IOException {
        Files.writeString(ledger, EventLine.write(new Event.Baseline(now, account, List.of())) + "\n");
    }

    /** Empty if the ledger cannot be had: another run has it, or the disk is full. */
    public static Optional<Report> of(
            Path file, Network network, Account account, List<Announcement> posts, Steps steps) {
        try (RunLock lock =
                RunLock.of(file.resolveSibling(file.getFileName() + ".lock")).orElse(null)) {
            if (lock == null) {
                return Optional.empty();
            }
            Disk disk = new SteppedDisk(Disk.of(file), steps);
            try (Ledger ledger = FileLedger.open(file, disk, () -> {}).ledger()) {
                InstantSource source = steps::now;
                Clock clock = source.withZone(ZoneOffset.UTC);
                Plan plan = Plan.of(posts, List.of(account), ledger.state(), Order.EVERYTHING, clock.instant());
                Time time = new Time(clock, steps::await, steps::uptime);
                Map<String, Network> networks = Map.of(account.name(), new SteppedNetwork(network, steps));
                return Optional.of(new Syndicator(ledger, networks, time, POLICY, line -> {}).run(plan));
            }
        } catch (IOException | LedgerException e) {
            return Optional.empty();
        }
    }

    /** Writes each line in two halves; the disk may fill up after the first. */
    private record SteppedDisk(Disk real, Steps steps) implements Disk {
        @Override
        public byte[] read() throws IOException {
            return real.read();
        }

        @Override
        public long length() throws IOException {
            return real.length();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            steps.pass();
            int half = bytes.length / 2;
            real.append(Arrays.copyOf(bytes, half));
            steps.pass();
            if (steps.isDiskFull()) {
                throw new IOException("No space left on device");
            }
            real.append(Arrays.copyOfRange(bytes, half, bytes.length));
            steps.pass();
        }

        /** Being killed loses nothing that is written; only power that goes does, which is {@link FaultyDisk}'s. */
        @Override
        public void sync() {}

        @Override
        public void truncate(long length) throws IOException {
            real.truncate(length);
        }

        @Override
        public void close() throws IOException {
            real.close();
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
