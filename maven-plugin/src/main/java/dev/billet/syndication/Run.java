package dev.billet.syndication;

import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerException;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a plan: a queue of announcements, each with the moment at which it may be tried. One use. */
final class Run {
    private final Ledger ledger;
    private final Time time;
    private final RetryPolicy policy;
    private final Consumer<String> log;
    private final Attempt attempt;
    private final PriorityQueue<Task> queue =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private final Map<String, Duration> notBefore = new HashMap<>();
    private final Map<Pair, Report.Row> rows = new HashMap<>();
    private Duration waited = Duration.ZERO;

    Run(Ledger ledger, Map<String, Network> networks, Time time, RetryPolicy policy, Consumer<String> log) {
        this.ledger = ledger;
        this.time = time;
        this.policy = policy;
        this.log = log;
        attempt = new Attempt(ledger, networks, time, policy, UUID.randomUUID().toString());
    }

    /**
     * @param due in uptime
     * @param tries of this announcement in this run, so far
     */
    private record Task(Plan.Entry entry, Duration due, int number, int tries) {
        Task at(Duration later) {
            return new Task(entry, later, number, tries);
        }
    }

    Report of(Plan plan) {
        @Nullable String stopped = null;
        try {
            if (ledger.append(plan.events()) == Ledger.Append.OVERTAKEN) {
                return new Report(
                        List.of(),
                        List.of(),
                        Optional.of("Another run was at work meanwhile. To see what is left to do: mvn site:announce"),
                        true);
            }
            for (Plan.Entry entry : plan.acting()) {
                queue.add(new Task(entry, time.up().plus(stillToWait(entry)), queue.size(), 0));
            }
            work();
        } catch (LedgerException e) {
            stopped = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = "The run was interrupted. To go on: mvn site:announce";
        }
        return report(plan, stopped);
    }

    /** What a server asked for in an earlier run, if that is not over yet; never more than it asked for. */
    private Duration stillToWait(Plan.Entry entry) {
        @Nullable PairState state = ledger.state().pair(entry.pair()).orElse(null);
        if (state == null || state.until() == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(time.now(), state.until());
        Duration asked = Duration.between(state.since(), state.until());
        Duration wait = left.compareTo(asked) < 0 ? left : asked;
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void work() throws InterruptedException {
        while (!queue.isEmpty()) {
            Task task = queue.remove();
            @Nullable Task ahead = ahead(task);
            if (ahead != null) {
                queue.add(task.at(ahead.due()));
                continue;
            }
            Duration due = later(
                    task.due(), notBefore.getOrDefault(task.entry().account().name(), task.due()));
            Duration wait = due.minus(time.up());
            if (wait.isNegative() || wait.isZero()) {
                turn(task);
            } else if (due.compareTo(task.due()) > 0) {
                queue.add(task.at(due));
            } else if (waited.plus(wait).compareTo(policy.budget()) > 0) {
                leave(task);
            } else {
                log.accept(task.entry().account().name() + ": waiting " + Math.max(1, wait.toSeconds()) + " s");
                waited = waited.plus(wait);
                time.pause().of(wait);
                queue.add(task);
            }
        }
    }

    /** The part of a thread that has to be there first, and is still to come; its number is lower. */
    private @Nullable Task ahead(Task task) {
        Plan.Entry entry = task.entry();
        return queue.stream()
                .filter(other -> entry.part() > 1
                        && other.entry().pair().equals(entry.pair().before()))
                .filter(other -> other.number() < task.number())
                .findFirst()
                .orElse(null);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Tries it once, and queues it again where that makes sense. */
    private void turn(Task task) {
        int tries = task.tries() + 1;
        Attempt.Outcome outcome = attempt.of(task.entry(), tries);
        if (outcome instanceof Attempt.Outcome.Done done) {
            rows.put(task.entry().pair(), done.row());
        } else if (outcome instanceof Attempt.Outcome.Later later) {
            rows.put(task.entry().pair(), later.row());
            Duration due = time.up().plus(later.delay());
            if (later.wholeAccount()) {
                notBefore.put(task.entry().account().name(), due);
            }
            if (tries < policy.attempts()) {
                queue.add(new Task(task.entry(), due, task.number(), tries));
            }
        }
    }

    /** What would take longer than this run may wait stays as it is in the ledger, for the next run. */
    private void leave(Task task) {
        Plan.Entry entry = task.entry();
        rows.computeIfAbsent(entry.pair(), pair -> {
            String reason = ledger.state()
                    .pair(pair)
                    .map(PairState::reason)
                    .flatMap(Optional::ofNullable)
                    .orElse("the server asks to wait longer than one run does");
            return new Report.Row(entry, "deferred", reason, "To try again: mvn site:announce", true);
        });
    }

    private Report report(Plan plan, @Nullable String stopped) {
        List<Report.Row> all = new ArrayList<>();
        for (Plan.Entry entry : plan.entries()) {
            Optional.ofNullable(rows.get(entry.pair()))
                    .or(() -> untouched(entry))
                    .ifPresent(all::add);
        }
        List<String> notes = new ArrayList<>(plan.notes());
        notes.addAll(attempt.advice());
        return new Report(all, notes, Optional.ofNullable(stopped), false);
    }

    private static Optional<Report.Row> untouched(Plan.Entry entry) {
        Decision decision = entry.decision();
        if (decision instanceof Decision.Held held) {
            return Optional.of(new Report.Row(entry, held.word(), held.reason(), held.remedy(), held.fails()));
        }
        boolean shown = decision.acts()
                || decision instanceof Decision.NextRun
                || decision instanceof Decision.Due
                || decision instanceof Decision.Skip;
        if (!shown) {
            return Optional.empty();
        }
        String word = decision.acts() ? "not sent" : decision.word();
        return Optional.of(new Report.Row(entry, word, decision.reason(), "", decision.acts()));
    }
}
