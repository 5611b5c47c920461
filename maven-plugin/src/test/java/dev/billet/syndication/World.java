package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.FaultyDisk;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.message.Announcement;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One history: posts, accounts, servers, a disk, and one run after the other. First things go wrong as the choices say; then
 * nothing does any more, and runs follow until one has nothing left to do. What must hold is checked after each run.
 */
final class World {
    private static final int STORMY_RUNS = 6;
    private static final int QUIET_RUNS = 8;

    final Choices choices;
    private final FaultyDisk disk;
    private final List<Announcement> posts = new ArrayList<>();
    private final Map<String, FaultyServer> servers = new TreeMap<>();
    private Duration trueTime = Duration.ofDays(365);
    private Duration skew = Duration.ZERO;
    private final int parts;
    private final List<String> story = new ArrayList<>();
    private boolean nothingLeft;

    /** @param parts of each post's thread */
    World(Choices choices, List<FaultyServer.Kind> kinds, int posts, int parts) {
        this.choices = choices;
        this.parts = parts;
        disk = new FaultyDisk(choices);
        for (FaultyServer.Kind kind : kinds) {
            servers.put("account" + servers.size(), new FaultyServer(kind, this));
        }
        for (int i = 1; i <= posts; i++) {
            Announcement post = Posts.post("p" + i, NOW.minusSeconds(100L - i));
            String[] texts = IntStream.rangeClosed(1, parts)
                    .mapToObj(part -> "text" + part)
                    .toArray(String[]::new);
            this.posts.add(post.withChoices(Announcement.Choice.texts(texts), Map.of()));
        }
    }

    /** What happened, for a person to read. */
    String story() {
        return String.join("\n    ", story);
    }

    void tell(String what) {
        story.add(trueTime.minusDays(365).toSeconds() + " s: " + what);
    }

    Duration trueTime() {
        return trueTime;
    }

    void passes(Duration duration) {
        trueTime = trueTime.plus(duration);
    }

    /** What does not hold; empty if everything does. */
    Optional<String> play() {
        introduceAccounts();
        for (int run = 0; run < STORMY_RUNS; run++) {
            Optional<String> wrong = run();
            if (wrong.isPresent()) {
                return wrong;
            }
            betweenRuns();
        }
        choices.quiet();
        skew = Duration.ZERO;
        for (int run = 0; run < QUIET_RUNS; run++) {
            passes(Duration.ofMinutes(10));
            Optional<String> wrong = run();
            if (wrong.isPresent() || nothingLeft) {
                return wrong.or(this::atTheEnd);
            }
        }
        return atTheEnd();
    }

    /** All posts are new to all accounts. */
    private void introduceAccounts() {
        List<Event> events = new ArrayList<>();
        servers.keySet().forEach(account -> events.add(new Event.Baseline(NOW, account, List.of())));
        disk.start(events);
    }

    private void betweenRuns() {
        passes(Duration.ofSeconds(choices.next(2) == 0 ? 5 : 3 * 3600));
        Duration[] jumps = {
            Duration.ZERO, Duration.ofHours(2), Duration.ofHours(-2), Duration.ofMinutes(-20), Duration.ofDays(400)
        };
        skew = skew.plus(jumps[choices.next(jumps.length)]);
    }

    private Optional<String> run() {
        @Nullable Report report = null;
        try {
            report = runOnce();
            tell("the run ends: " + (report == null ? "the ledger cannot be opened" : words(report)));
        } catch (Killed e) {
            boolean powerLost = choices.next(2) == 1;
            tell(powerLost ? "the power goes" : "killed");
            disk.restart(powerLost);
        }
        Optional<String> silent = report == null ? Optional.empty() : silent(report);
        return twice().or(() -> silent);
    }

    private @Nullable Report runOnce() {
        Ledger ledger;
        try {
            ledger = disk.open();
        } catch (IOException e) {
            return null; // red: the run cannot even begin
        }
        List<Account> accounts = servers.keySet().stream()
                .map(name -> Account.named(name, "fake")
                        .withThreads(true)
                        .withMaxPerRun(2)
                        .withMaxAge(Duration.ofDays(4000)))
                .toList();
        Map<String, Network> networks = new TreeMap<>();
        servers.forEach((name, server) -> networks.put(name, server.connect()));
        Plan plan = Plan.of(posts, accounts, ledger.state(), Order.EVERYTHING, clock().instant());
        nothingLeft = plan.acting().isEmpty();
        Time time = new Time(clock(), this::passes, this::trueTime);
        RetryPolicy policy = new RetryPolicy(
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                () -> 0.5);
        return new Syndicator(ledger, networks, time, policy, line -> {}).run(plan);
    }

    private static String words(Report report) {
        return report.rows().stream()
                        .map(row -> row.entry().pair() + " " + row.word())
                        .collect(Collectors.joining(", "))
                + report.stopped().map(" stopped: "::concat).orElse("");
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return NOW.minus(Duration.ofDays(365)).plus(trueTime).plus(skew);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** No follower sees a post twice, whatever happened. */
    private Optional<String> twice() {
        for (Map.Entry<String, FaultyServer> server : servers.entrySet()) {
            Set<URI> seen = new HashSet<>();
            for (URI post : server.getValue().timeline) {
                if (!seen.add(post)) {
                    return Optional.of(post + " is on " + server.getKey() + " (" + server.getValue().kind + ") twice");
                }
            }
        }
        return Optional.empty();
    }

    /** A run that was to announce something and has not is red. */
    private Optional<String> silent(Report report) {
        if (report.failed()) {
            return Optional.empty();
        }
        return report.rows().stream()
                .filter(row -> row.entry().decision().acts())
                .filter(row -> !row.word().equals("announced"))
                .findFirst()
                .map(row -> "a green run left " + row.entry().pair() + " " + row.word());
    }

    /** What the ledger says is what followers see; and where the network can tell, everything was announced. */
    private Optional<String> atTheEnd() {
        passes(Duration.ofMinutes(10));
        servers.values().forEach(FaultyServer::catchUp);
        Optional<String> twice = twice();
        if (twice.isPresent()) {
            return twice;
        }
        LedgerState ledger = disk.state();
        for (Map.Entry<String, FaultyServer> server : servers.entrySet()) {
            for (Pair pair : pairs(server.getKey())) {
                boolean there = server.getValue().timeline.contains(link(pair));
                Optional<PairState.Status> status = ledger.pair(pair).map(PairState::status);
                boolean announced = status.equals(Optional.of(PairState.Status.ANNOUNCED));
                boolean unknown =
                        ledger.pair(pair).filter(PairState::isUncertain).isPresent();
                boolean blind = server.getValue().kind == FaultyServer.Kind.BLIND;
                if (blind ? !unknown && announced != there : !announced || !there) {
                    return Optional.of(pair + " on a server of the kind " + server.getValue().kind + " is "
                            + (there ? "there" : "not there") + ", and the ledger says " + status);
                }
            }
        }
        return Optional.empty();
    }

    private List<Pair> pairs(String account) {
        return posts.stream()
                .flatMap(post -> IntStream.rangeClosed(1, parts).mapToObj(part -> new Pair(post.post(), account, part)))
                .toList();
    }

    /** Where the server shows it. */
    private URI link(Pair pair) {
        URI link = posts.stream()
                .filter(post -> post.post().equals(pair.post()))
                .findFirst()
                .orElseThrow()
                .link();
        return pair.part() == 1 ? link : Posts.part(link, "text" + pair.part());
    }
}
