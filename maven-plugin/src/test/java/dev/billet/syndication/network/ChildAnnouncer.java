package dev.billet.syndication.network;

import dev.billet.http.Secret;
import dev.billet.syndication.Account;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Event;
import dev.billet.syndication.Facts;
import dev.billet.syndication.FileLedger;
import dev.billet.syndication.Fit;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Ledger;
import dev.billet.syndication.LedgerState;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Message;
import dev.billet.syndication.Network;
import dev.billet.syndication.Order;
import dev.billet.syndication.Plan;
import dev.billet.syndication.Report;
import dev.billet.syndication.RetryPolicy;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Syndicator;
import dev.billet.syndication.TextTemplate;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/**
 * A run of the announcer in a process of its own, which stands still between any two steps and waits there to be killed:
 * {@code LEDGER SERVER NETWORK BOUNDARY}. Prints STOPPED when it stands still, ENDED if it never came to that boundary.
 */
final class ChildAnnouncer {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final URI LINK = URI.create("https://blog.example/2026/11/hello/");

    private ChildAnnouncer() {}

    public static void main(String[] arguments) throws InterruptedException {
        Boundaries boundaries = new Boundaries(Integer.parseInt(arguments[3]));
        run(Path.of(arguments[0]), URI.create(arguments[1]), arguments[2], boundaries);
        System.out.println("ENDED");
    }

    /** A run without a boundary to stop at is an undisturbed one. */
    static Report run(Path file, URI server, String kind, Boundaries boundaries) {
        Network real = Networks.named(kind).orElseThrow().connect().apply(new Settings(server));
        Network network = new Watched(real, boundaries);
        Account account = Account.named("club", kind).withThreads(real instanceof Threaded);
        try (Ledger ledger =
                new WatchedLedger(((FileLedger.Opening.Open) FileLedger.open(file)).ledger(), boundaries)) {
            if (ledger.state().account("club").isEmpty()) {
                ledger.append(List.of(new Event.Baseline(NOW, "club", List.of())));
            }
            Announcement post = Announcement.of("id-hello", "Hello", LINK, NOW.minusSeconds(60))
                    .withChoices(Announcement.Choice.texts("{title} {link}", "And more"), Map.of());
            Plan plan = Plan.of(List.of(post), List.of(account), ledger.state(), Order.EVERYTHING, NOW);
            RetryPolicy policy =
                    new RetryPolicy(4, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ZERO, () -> 0);
            return new Syndicator(
                            ledger,
                            Map.of("club", network),
                            Clock.fixed(NOW, ZoneOffset.UTC),
                            wait -> {},
                            policy,
                            line -> {})
                    .run(plan);
        }
    }

    /** Counts the boundaries, and stops at one of them. */
    static final class Boundaries {
        private int left;

        Boundaries(int stopAt) {
            left = stopAt;
        }

        void pass() {
            if (--left == 0) {
                System.out.println("STOPPED");
                new Semaphore(0).acquireUninterruptibly();
            }
        }
    }

    /** @param server of whatever network */
    private record Settings(URI server) implements AccountSettings {
        private static final Map<String, String> TEXTS = Map.of("handle", "ada.example");

        @Override
        public String account() {
            return "club";
        }

        @Override
        public Path folder() {
            return Path.of("");
        }

        @Override
        public URI home() {
            return URI.create("https://blog.example/");
        }

        @Override
        public Optional<String> text(String key) {
            return key.equals("server") || key.equals("url")
                    ? Optional.of(server.toString())
                    : Optional.ofNullable(TEXTS.get(key));
        }

        @Override
        public boolean flag(String key, boolean otherwise) {
            return otherwise;
        }

        @Override
        public OptionalInt number(String key) {
            return OptionalInt.empty();
        }

        @Override
        public Optional<Secret> secret() {
            return Optional.of(new Secret(KillIT.TOKEN));
        }
    }

    private record WatchedLedger(Ledger real, Boundaries boundaries) implements Ledger {
        @Override
        public LedgerState state() {
            return real.state();
        }

        @Override
        public Append append(List<Event> events) {
            boundaries.pass();
            Append append = real.append(events);
            boundaries.pass();
            return append;
        }

        @Override
        public Duration lease() {
            return real.lease();
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private record Watched(Network real, Boundaries boundaries) implements Threaded {
        @Override
        public Fit fit(Announcement announcement, TextTemplate template, Facts facts) {
            return real.fit(announcement, template, facts);
        }

        @Override
        public Verification verify() {
            boundaries.pass();
            return real.verify();
        }

        @Override
        public SendResult send(Message message, IdempotencyKey key) {
            boundaries.pass();
            SendResult result = real.send(message, key);
            boundaries.pass();
            return result;
        }

        @Override
        public Lookup find(URI link, IdempotencyKey key) {
            boundaries.pass();
            return real.find(link, key);
        }

        @Override
        public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
            boundaries.pass();
            SendResult result = ((Threaded) real).reply(message, to, key);
            boundaries.pass();
            return result;
        }

        @Override
        public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
            boundaries.pass();
            return ((Threaded) real).findReply(text, to, key);
        }

        @Override
        public Duration repeatable(Facts facts) {
            return real.repeatable(facts);
        }
    }
}
