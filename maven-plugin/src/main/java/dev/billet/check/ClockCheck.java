package dev.billet.check;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.syndication.ledger.LedgerState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's clock is not behind what has happened already: posts are due by it, and announcements dated. */
final class ClockCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Instant now;

    ClockCheck(Instant now) {
        this.now = now;
    }

    List<Problem> check(LedgerState ledger, GitState git) {
        Optional<Instant> announced = ledger.accounts().stream()
                .flatMap(name -> ledger.account(name).stream())
                .flatMap(account -> Stream.of(account.firstSeen(), account.lastAnnounced()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        return Stream.of(
                        announced.map(at -> behind(".billet/ledger.jsonl", at)),
                        git.committed().map(at -> behind(".git", at)))
                .flatMap(Optional::stream)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> behind(String witness, Instant at) {
        return at.isAfter(now.plus(TOLERANCE))
                ? Optional.of(Problem.error(
                        Place.file(witness),
                        "something in here happened at " + at + ", but the clock of this machine says " + now,
                        "Set the clock: a post would be published and announced at the wrong time."))
                : Optional.empty();
    }
}
