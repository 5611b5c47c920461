package dev.billet.syndication.network;

import dev.billet.syndication.Choices;
import dev.billet.syndication.FileLedger;
import dev.billet.syndication.LedgerState;
import dev.billet.syndication.Pair;
import dev.billet.syndication.PairState;
import dev.billet.syndication.PairState.Status;
import dev.billet.syndication.SteppedRun;
import dev.billet.syndication.network.ChildAnnouncer.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs of one account, in some of which something goes wrong, and then others until one has nothing left to do. One use. */
final class History implements AutoCloseable {
    private static final int QUIET_RUNS = 6;
    private static final Fault[] FAULTS = Fault.values();
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(100);

    private final Stage stage;
    private final Scene scene;
    private final Choices choices;
    private final Served.Service service;
    private final Wire wire;
    private final Path ledger;
    private final Map<Pair, String> texts = new TreeMap<>();
    private final List<String> story = new ArrayList<>();
    private Duration trueTime = Duration.ZERO;
    private Duration skew = Duration.ZERO;
    private @Nullable Duration lateDue;
    private String end = "";
    private String report = "";
    private boolean happened;
    private boolean reached;

    /** @param storms runs in which something may go wrong */
    record Scene(Served served, int posts, int storms) {
        /** More than the run of one post has. */
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
        service = scene.served().start();
        for (int post = 1; post <= scene.posts(); post++) {
            texts.put(new Pair("id-" + post, ChildAnnouncer.ACCOUNT), "Hello " + post + " ");
            if (!scene.served().isBlind()) {
                texts.put(new Pair("id-" + post, ChildAnnouncer.ACCOUNT, 2), "And more " + post);
            }
        }
        stage.server().setDispatcher(service.server());
        wire = new Wire(stage.server().getPort());
        ledger = Files.createTempFile(stage.folder(), "ledger", ".jsonl");
        SteppedRun.introduce(ledger, ChildAnnouncer.ACCOUNT, ChildAnnouncer.NOW.minusSeconds(3600));
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
        Optional<String> wrong = Optional.empty();
        for (int run = 0; run < scene.storms() && wrong.isEmpty(); run++) {
            Fault fault = FAULTS[choices.next(FAULTS.length)];
            int at = 1 + choices.next(scene.boundaries(fault));
            wrong = run(fault, at);
            boolean met = happened || wire.happened();
            reached |= met;
            skew = skew.plus(met ? fault.jump() : Duration.ZERO);
            pass(choices.next(2) == 0 ? Duration.ofSeconds(5) : Duration.ofHours(3));
        }
        skew = Duration.ZERO;
        for (int run = 0; run < QUIET_RUNS && wrong.isEmpty() && !end.equals("green"); run++) {
            pass(Duration.ofMinutes(10));
            wrong = run(Fault.NONE, 0);
            if (scene.served().isBlind() && run > 0) {
                break;
            }
        }
        return wrong.or(this::atTheEnd);
    }

    /** One run, to its end or its death. */
    private Optional<String> run(Fault fault, int at) throws IOException, InterruptedException {
        wire.arm(fault, at);
        happened = false;
        stage.first().say(command(fault, at).line());
        for (String[] said = stage.first().hear(); ; said = stage.first().hear()) {
            switch (said[0]) {
                case "WAIT" -> pass(Duration.ofMillis(Long.parseLong(said[1])));
                case "STOPPED" -> {
                    happened = true;
                    if (fault == Fault.KILLED) {
                        stage.first().kill();
                        return after(fault, at, "killed", "");
                    }
                    Optional<String> met = meet();
                    if (met.isPresent()) {
                        stage.first().kill();
                        return met;
                    }
                }
                default -> {
                    happened |= Boolean.parseBoolean(said[2]);
                    return after(fault, at, said[1], said[3]);
                }
            }
            stage.first().say("GO");
        }
    }

    private Command command(Fault fault, int at) {
        return new Command(
                ledger,
                wire.address(),
                scene.served(),
                ChildAnnouncer.NOW.plus(trueTime).plus(skew),
                scene.posts(),
                fault,
                at);
    }

    /** Another process, while the first stands still: it is shut out. */
    private Optional<String> meet() throws IOException {
        stage.second().say(command(Fault.NONE, 0).line());
        String met = stage.second().hear()[1];
        return met.equals("refused") ? Optional.empty() : Optional.of("a second run was let in, and ended " + met);
    }

    /** Lets time pass, for the server as well. */
    private void pass(Duration duration) throws IOException, InterruptedException {
        wire.settle();
        if (wire.hasLate() && lateDue == null) {
            lateDue = trueTime.plus(LONGEST_DELAY);
        }
        trueTime = trueTime.plus(duration);
        if (lateDue != null && lateDue.compareTo(trueTime) <= 0) {
            wire.deliver();
            lateDue = null;
        }
        if (duration.compareTo(Duration.ofHours(1)) > 0) {
            service.hourLater().run();
        }
    }

    private Optional<String> after(Fault fault, int at, String end, String report)
            throws IOException, InterruptedException {
        wire.settle();
        this.end = end;
        this.report = report;
        story.add(trueTime.toSeconds() + " s: " + fault + " at " + at + ": " + end + ", there is "
                + service.texts().get() + ", " + report);
        return twice().or(this::silent);
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
        return service.texts().get().stream().filter(it -> it.contains(text)).count();
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
        Files.deleteIfExists(ledger);
        Files.deleteIfExists(ledger.resolveSibling(ledger.getFileName() + ".lock"));
    }
}
