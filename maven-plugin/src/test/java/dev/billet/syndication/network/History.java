package dev.billet.syndication.network;

import dev.billet.syndication.Choices;
import dev.billet.syndication.SteppedRun;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.PairState.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs of one account, in some of which something goes wrong, and then others until one has nothing left to do. One use. */
final class History implements Announcer.Watcher, AutoCloseable {
    /** More than the run of one post has. */
    static final int MOST_BOUNDARIES = 64;

    private static final int QUIET_RUNS = 6;
    private static final Fault[] FAULTS = Fault.values();
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(100);

    private final Stage stage;
    private final Scene scene;
    private final Choices choices;
    private final TrueTimeline timeline;
    private final Wire wire;
    private final Path folder;
    private final Path ledger;
    private final Map<Pair, String> texts = new TreeMap<>();
    private final List<String> story = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private int at;
    private Duration trueTime = Duration.ZERO;
    private Duration skew = Duration.ZERO;
    private @Nullable Duration lateDue;
    private @Nullable String metAnother;
    private String end = "";
    private String report = "";
    private boolean reached;

    /**
     * @param posts how many there are
     * @param storms runs in which something may go wrong
     */
    record Scene(Served served, int posts, int storms) {
        /** About as many as a run without troubles has. */
        int boundaries(Fault fault) {
            if (served.isBlind()) {
                return fault.isOnTheWay() ? 3 : 18;
            }
            return fault.isOnTheWay() ? 12 : 36;
        }
    }

    History(Stage stage, Scene scene, Choices choices) throws IOException {
        this.stage = stage;
        this.scene = scene;
        this.choices = choices;
        timeline = scene.served().start();
        wire = timeline.serve(stage.server());
        stage.door().leadTo(wire);
        folder = Files.createTempDirectory(stage.folder(), "blog");
        ledger = folder.resolve("ledger.jsonl");
        InstantSource now = () -> Command.NOW.plus(trueTime);
        timeline.setClock(now.withZone(ZoneOffset.UTC));
        timeline.keys(home());
        SteppedRun.introduce(ledger, Command.ACCOUNT, Command.NOW.minusSeconds(3600));
    }

    private String home() {
        return "http://127.0.0.1:" + stage.door().port();
    }

    /** Whether a fault found the place that it was meant for. */
    boolean isDisturbed() {
        return reached;
    }

    /** What happened, for a person to read. */
    String story() {
        return String.join("\n    ", story);
    }

    /** What does not hold; empty if everything does. */
    Optional<String> play() throws IOException, InterruptedException {
        expect();
        Optional<String> wrong = Optional.empty();
        for (int run = 0; run < scene.storms() && wrong.isEmpty(); run++) {
            fault = FAULTS[choices.next(FAULTS.length)];
            at = 1 + choices.next(MOST_BOUNDARIES);
            wrong = run();
            pass(choices.next(2) == 0 ? Duration.ofSeconds(5) : Duration.ofHours(3));
        }
        fault = Fault.NONE;
        skew = Duration.ZERO;
        for (int run = 0; run < QUIET_RUNS && wrong.isEmpty() && !end.equals("green"); run++) {
            pass(Duration.ofMinutes(10));
            wrong = run();
            if (scene.served().isBlind() && run > 0) {
                break;
            }
        }
        return wrong.or(this::atTheEnd);
    }

    /** A thread of two, where the network has threads. */
    private void expect() {
        boolean threads = scene.served().isThreaded();
        for (int post = 1; post <= scene.posts(); post++) {
            texts.put(new Pair("id-" + post, Command.ACCOUNT), timeline.sign(post));
            if (threads) {
                texts.put(new Pair("id-" + post, Command.ACCOUNT, 2), "And more " + post);
            }
        }
    }

    /** One run, to its end or its death. */
    private Optional<String> run() throws IOException, InterruptedException {
        wire.arm(fault, at);
        Announcer.Ended ended = stage.first().run(command(fault), this);
        settle();
        boolean met = ended.reached() || wire.happened();
        reached |= met;
        skew = skew.plus(met ? fault.jump() : Duration.ZERO);
        end = ended.how();
        report = ended.report();
        story.add(trueTime.toSeconds() + " s: " + fault + " at " + at + ": " + end + ", there is " + timeline.texts()
                + ", " + report.replace('\n', '|'));
        return Optional.ofNullable(metAnother).or(this::twice).or(this::silent);
    }

    private Command command(Fault met) {
        return new Command(
                ledger.toString(),
                scene.served(),
                home(),
                timeline.keys(home()),
                timeline.token(home()).orElse(null),
                Command.NOW.plus(trueTime).plus(skew),
                scene.posts(),
                met,
                at);
    }

    /** Killed, or met by another, which is shut out. */
    @Override
    public boolean goesOn() throws IOException, InterruptedException {
        if (fault == Fault.KILLED) {
            return false;
        }
        String met = stage.second().run(command(Fault.NONE), this).how();
        metAnother = met.equals("refused") ? null : "a second run was let in, and ended " + met;
        return true;
    }

    @Override
    public boolean isKilled() {
        return wire.isDead();
    }

    @Override
    public void passes(Duration duration) throws IOException, InterruptedException {
        pass(duration);
    }

    /** Where nothing can have gone wrong, whoever got an answer has arrived. */
    private void settle() throws IOException, InterruptedException {
        if (fault != Fault.NONE) {
            stage.door().settle();
        }
    }

    /** Lets time pass, for the server as well. */
    private void pass(Duration duration) throws IOException, InterruptedException {
        settle();
        if (wire.hasLate() && lateDue == null) {
            lateDue = trueTime.plus(LONGEST_DELAY);
        }
        trueTime = trueTime.plus(duration);
        if (lateDue != null && lateDue.compareTo(trueTime) <= 0) {
            wire.deliver();
            lateDue = null;
        }
        if (duration.compareTo(Duration.ofHours(1)) > 0) {
            timeline.hourLater();
        }
    }

    /** No follower sees a post twice, whatever happened. */
    private Optional<String> twice() {
        return texts.values().stream()
                .filter(text -> count(text) > 1)
                .map(text -> "\"" + text + "\" is there twice")
                .findFirst();
    }

    /** What was to be announced and was not makes a run red. */
    private Optional<String> silent() {
        LedgerState state = FileLedger.read(ledger);
        return texts.keySet().stream()
                .filter(pair -> end.equals("green") && !isAnnounced(state, pair))
                .map(pair -> "a green run left " + pair)
                .findFirst();
    }

    /** The ledger and the timeline agree; and where the network can tell, everything was announced. */
    private Optional<String> atTheEnd() {
        LedgerState state = FileLedger.read(ledger);
        for (Map.Entry<Pair, String> entry : texts.entrySet()) {
            Pair pair = entry.getKey();
            boolean isThere = count(entry.getValue()) == 1;
            boolean announced = isAnnounced(state, pair);
            boolean unknown = !announced && scene.served().isBlind() && isUnknown(state, pair);
            if (unknown ? !end.equals("red") || !report.contains("unknown") : !announced || !isThere) {
                return Optional.of(pair + " is " + (isThere ? "there" : "not there") + ", the ledger says "
                        + state.pair(pair).map(PairState::status) + ", and the last run was " + end + ": " + report);
            }
        }
        return Optional.empty();
    }

    private long count(String text) {
        return timeline.texts().stream().filter(it -> it.contains(text)).count();
    }

    private static boolean isAnnounced(LedgerState state, Pair pair) {
        return state.pair(pair).map(PairState::status).equals(Optional.of(Status.ANNOUNCED));
    }

    private static boolean isUnknown(LedgerState state, Pair pair) {
        return state.pair(pair)
                .filter(it -> it.status() == Status.SENDING || it.status() == Status.UNKNOWN || it.doubtful())
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        timeline.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
