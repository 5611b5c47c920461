package dev.billet.syndication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Clock clock;
    private final Pause pause;
    private final RetryPolicy policy;
    private final Consumer<String> log;
    private final Attempt attempt;
    private final PriorityQueue<Task> queue =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private final Map<String, Instant> notBefore = new HashMap<>();
    private final Map<Pair, Report.Row> rows = new HashMap<>();
    private Duration waited = Duration.ZERO;

    Run(
            Ledger ledger,
            Map<String, Network> networks,
            Clock clock,
            Pause pause,
            RetryPolicy policy,
            Consumer<String> log) {
        this.ledger = ledger;
        this.clock = clock;
        this.pause = pause;
        this.policy = policy;
        this.log = log;
        attempt = new Attempt(ledger, networks, clock, policy, UUID.randomUUID().toString());
    }

    /** @param tries of this announcement in this run, so far */
    private record Task(Plan.Entry entry, Instant due, int number, int tries) {}

    Report of(Plan plan) {
        @Nullable String stopped = null;
        try {
            if (ledger.append(plan.events()) == Ledger.Append.OVERTAKEN) {
                return report(plan, "Another run was at work meanwhile. To see what is left to do: mvn site:announce");
            }
            Instant start = clock.instant();
            for (Plan.Entry entry : plan.acting()) {
                queue.add(new Task(entry, start, queue.size(), 0));
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

    private void work() throws InterruptedException {
        while (!queue.isEmpty()) {
            Task task = queue.remove();
            Instant due =
                    latest(task.due(), notBefore.get(task.entry().account().name()));
            Duration wait = Duration.between(clock.instant(), due);
            if (wait.isNegative() || wait.isZero()) {
                turn(task);
            } else if (due.isAfter(task.due())) {
                queue.add(new Task(task.entry(), due, task.number(), task.tries()));
            } else if (waited.plus(wait).compareTo(policy.budget()) > 0) {
                leave(task);
            } else {
                log.accept(task.entry().account().name() + ": waiting " + Math.max(1, wait.toSeconds()) + " s");
                waited = waited.plus(wait);
                pause.of(wait);
                queue.add(task);
            }
        }
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** Tries it once, and queues it again where that makes sense. */
    private void turn(Task task) {
        int tries = task.tries() + 1;
        Attempt.Outcome outcome = attempt.of(task.entry(), tries);
        if (outcome instanceof Attempt.Outcome.Done done) {
            rows.put(task.entry().pair(), done.row());
        } else if (outcome instanceof Attempt.Outcome.Later later) {
            rows.put(task.entry().pair(), later.row());
            if (later.wholeAccount()) {
                notBefore.put(task.entry().account().name(), later.due());
            }
            if (tries < policy.attempts()) {
                queue.add(new Task(task.entry(), later.due(), task.number(), tries));
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
        return new Report(all, plan.notes(), Optional.ofNullable(stopped));
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
