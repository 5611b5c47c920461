package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.ApiClient;
import dev.billet.http.Secret;
import dev.billet.syndication.Account;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Network;
import dev.billet.syndication.Report;
import dev.billet.syndication.SteppedRun;
import dev.billet.syndication.Steps;
import dev.billet.syndication.Threaded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import java.util.stream.IntStream;

/**
 * The announcer in a process of its own: one run for each line {@code LEDGER SERVER NETWORK NOW POSTS FAULT BOUNDARY}, the
 * words divided by tabs.
 *
 * <p>Where it would let time pass it says {@code WAIT}, and where another process is to meet it or to kill it {@code STOPPED};
 * then it goes on when it is told to. At the end it says {@code ENDED}, how, whether it came to the boundary, and its report.
 */
final class ChildAnnouncer {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final String ACCOUNT = "club";

    /** For a server that is never slow but when it is meant to be. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    private ChildAnnouncer() {}

    /**
     * One run, as both processes see it.
     *
     * @param now what the clock shows
     * @param posts how many there are
     * @param at the boundary at which the fault happens, if it is one of the announcer's
     */
    record Command(Path ledger, URI server, Served served, Instant now, int posts, Fault fault, int at) {
        String line() {
            return String.join(
                    "\t",
                    ledger.toString(),
                    server.toString(),
                    served.name(),
                    now.toString(),
                    String.valueOf(posts),
                    fault.name(),
                    String.valueOf(at));
        }

        static Command of(String line) {
            String[] words = line.split("\t");
            return new Command(
                    Path.of(words[0]),
                    URI.create(words[1]),
                    Served.valueOf(words[2]),
                    Instant.parse(words[3]),
                    Integer.parseInt(words[4]),
                    Fault.valueOf(words[5]),
                    Integer.parseInt(words[6]));
        }
    }

    public static void main(String[] arguments) throws IOException {
        for (String line = IN.readLine(); line != null; line = IN.readLine()) {
            run(Command.of(line));
        }
    }

    private static void run(Command command) {
        Fate fate = new Fate(command);
        Network network = network(command, fate);
        Account account = Account.named(ACCOUNT, command.served().network)
                .withThreads(network instanceof Threaded)
                .withMaxAge(Duration.ofDays(4_000));
        Optional<Report> report = SteppedRun.of(command.ledger(), network, account, posts(command.posts()), fate);
        String end = report.map(it -> it.failed() ? "red" : "green").orElse("refused");
        String table = report.map(Report::table).orElse("").replace('\n', '|').replace('\t', ' ');
        System.out.println("ENDED\t" + end + "\t" + fate.happened + "\t" + table);
    }

    static List<Announcement> posts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Announcement.of(
                                "id-" + i,
                                "Hello " + i,
                                URI.create("https://blog.example/2026/11/hello-" + i + "/"),
                                NOW.minusSeconds(60 - i))
                        .withChoices(Announcement.Choice.texts("{title} {link}", "And more " + i), Map.of()))
                .toList();
    }

    private static Network network(Command command, Fate fate) {
        ApiClient client = new ApiClient(PATIENCE);
        Clock clock = fate.clock();
        return switch (command.served()) {
            case MASTODON_WITH_KEYS, MASTODON_READ_BACK ->
                new Mastodon(mastodon(command.server(), client, clock), new Mastodon.Style(null, null, false), null);
            case BLUESKY ->
                new Bluesky(
                        new BlueskySession(
                                command.server(), "ada.example", new Secret(FakeBluesky.PASSWORD), client, clock),
                        client);
            case WEBHOOK ->
                new Webhook(
                        new Webhook.Receiver(command.server(), "POST", Map.of(), null, List.of()),
                        Webhook.Form.DEFAULT,
                        client,
                        clock);
        };
    }

    private static Server mastodon(URI address, ApiClient client, Clock clock) {
        Server usual = Mastodon.server(address, Optional.of(new Secret(FakeMastodon.TOKEN)));
        return new Server(usual.address(), usual.secrets(), usual.sign(), usual.token(), usual.advice(), client, clock);
    }

    private static void tellAndWait(String line) {
        try {
            System.out.println(line);
            IN.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens to one run at its boundary. */
    private static final class Fate implements Steps {
        private final Fault fault;
        private int left;
        private boolean happened;
        private boolean diskFull;
        private Duration uptime = Duration.ZERO;
        private Instant now;

        Fate(Command command) {
            fault = command.fault();
            now = command.now();
            left = fault.isOnTheWay() || fault == Fault.NONE ? 0 : command.at();
        }

        Clock clock() {
            InstantSource source = this::now;
            return source.withZone(ZoneOffset.UTC);
        }

        @Override
        public void pass() {
            if (left == 0 || --left > 0) {
                return;
            }
            happened = true;
            now = now.plus(fault.jump());
            diskFull = fault == Fault.DISK_FULL;
            if (fault == Fault.KILLED || fault == Fault.SECOND_RUN) {
                tellAndWait("STOPPED");
            }
        }

        @Override
        public boolean isDiskFull() {
            return diskFull;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Duration uptime() {
            return uptime;
        }

        @Override
        public void await(Duration duration) {
            now = now.plus(duration);
            uptime = uptime.plus(duration);
            tellAndWait("WAIT\t" + duration.toMillis());
        }
    }
}
