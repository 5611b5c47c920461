package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static dev.billet.syndication.Posts.link;
import static dev.billet.syndication.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.Ledger.Opening;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.PairState.Status;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Cost;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyndicatorTest {
    private static final SendResult ANNOUNCED = new SendResult.Announced(FakeNetwork.receipt(link("a")));
    private static final SendResult LOST = new SendResult.Unknown("no answer in time");
    private static final SendResult BUSY = new SendResult.Deferred("the server is busy", null);

    private final FakeNetwork network = new FakeNetwork();
    private final FakeNetwork other = new FakeNetwork();
    private final FakeTime time = new FakeTime(NOW);
    private final List<String> log = new ArrayList<>();
    private final Account club = Account.named("club", "fake");
    private final Account home = Account.named("home", "fake");
    private Ledger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        ledger = ((Opening.Open) FileLedger.open(folder.resolve("ledger.jsonl"))).ledger();
        ledger.append(List.of(new Event.Baseline(NOW, "club", List.of()), new Event.Baseline(NOW, "home", List.of())));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void writesTheIntentBeforeItSendsAndTheReceiptAfter() {
        network.answers.add(() -> {
            assertThat(state("a").status()).isEqualTo(Status.SENDING);
            return ANNOUNCED;
        });

        var report = run(post("a", NOW));

        assertThat(state("a").status()).isEqualTo(Status.ANNOUNCED);
        assertThat(report.failed()).isFalse();
        assertThat(report.table()).isEqualTo("""
                        Post    Account  State      Where or why
                        Post a  club     announced  https://social.example/a/
                        """);
    }

    @Test
    void aRunSaysThatATokenIsAboutToEnd() {
        network.verification =
                new Verification.Accepted("@me", Facts.NONE, Validity.until(NOW.plus(Duration.ofDays(3))));

        var report = run(post("a", NOW));

        assertThat(report.failed()).isFalse();
        assertThat(report.table()).endsWith("""
                        club: the token ends in 3 days (2026-11-27). Get a new one before: the manual says how, network by network.
                        """);
    }

    @Test
    void aSecondRunAnnouncesNothing() {
        run(post("a", NOW));

        var report = run(post("a", NOW));

        assertThat(report.rows()).isEmpty();
        assertThat(network.timeline).containsExactly(link("a"));
    }

    @Test
    void whatAnEarlierRunAnnouncedIsFoundThoughTheLedgerDoesNotKnowOfIt() {
        network.timeline.add(link("a"));

        run(post("a", NOW));

        assertThat(state("a").status()).isEqualTo(Status.ANNOUNCED);
        assertThat(network.timeline).containsExactly(link("a"));
    }

    @Test
    void aBusyServerIsAskedAgainAfterAWhile() {
        network.next(false, BUSY).next(false, new SendResult.Deferred("limited", Duration.ofSeconds(40)));

        var report = run(post("a", NOW));

        assertThat(report.failed()).isFalse();
        assertThat(network.timeline).containsExactly(link("a"));
        assertThat(log).containsExactly("club: waiting 1 s", "club: waiting 40 s");
    }

    @Test
    void aServerThatAsksForMoreThanARunsPatienceIsLeftToTheNextRunWhichIsRed() {
        network.next(false, new SendResult.Deferred("limited", Duration.ofHours(1)));

        var report = run(post("a", NOW), post("b", NOW));

        assertThat(report.failed()).isTrue();
        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("deferred", "deferred");
        assertThat(network.calls).filteredOn(call -> call.startsWith("send")).hasSize(1);
        time.now = NOW.plus(Duration.ofMinutes(61));
        assertThat(run(post("a", NOW), post("b", NOW)).failed()).isFalse();
    }

    @Test
    void aLostAnswerIsClearedUpByReadingTheAccount() {
        network.next(true, LOST);

        var report = run(post("a", NOW));

        assertThat(report.failed()).isFalse();
        assertThat(network.timeline).containsExactly(link("a"));
    }

    @Test
    void whatIsNotThereIsSentAgainOnlyWhenItCanNoLongerArrive() {
        network.next(false, LOST);

        var report = run(post("a", NOW));

        assertThat(report.failed()).isFalse();
        assertThat(network.timeline).containsExactly(link("a"));
        assertThat(time.now).isEqualTo(NOW.plus(RetryPolicy.DEFAULT.settle()));
    }

    @Test
    void whereTheServerKnowsTheKeyItIsSentAgainAtOnce() {
        network.repeatable = Duration.ofMinutes(55);
        network.readable = false;
        network.next(true, LOST);

        var report = run(post("a", NOW));

        assertThat(report.failed()).isFalse();
        assertThat(network.timeline).containsExactly(link("a"));
    }

    @Test
    void whatNobodyCanTellIsNeverSentAgainAndTheAuthorIsAsked() {
        network.readable = false;
        network.next(true, LOST);

        var report = run(post("a", NOW));
        run(post("a", NOW));

        assertThat(network.timeline).containsExactly(link("a"));
        assertThat(report.failed()).isTrue();
        assertThat(report.table()).isEqualTo("""
                        Post    Account  State    Where or why
                        Post a  club     unknown  the account cannot be read
                        club: the account cannot be read
                          It may be there or not, and is not sent again blindly. Look at the account, then: mvn site:announce -Dsite.resolve="id-a@club:sent", or ":again" if it is not there.
                        """);
    }

    @Test
    void aRefusalIsRedAndIsTriedOnceInEachRun() {
        network.next(false, new SendResult.Rejected("too long", "Shorten the title."));

        var report = run(post("a", NOW));

        assertThat(report.failed()).isTrue();
        assertThat(network.calls).filteredOn(call -> call.startsWith("send")).hasSize(1);
        assertThat(run(post("a", NOW)).failed()).isFalse();
    }

    @Test
    void aRefusedTokenIsSaidAndNothingIsSent() {
        network.verification = new Verification.Refused("refused the token (401)", "Make a new one.");

        var report = run(post("a", NOW));

        assertThat(report.rows()).extracting(Report.Row::detail).containsExactly("refused the token (401)");
        assertThat(network.calls).containsExactly("verify");
    }

    @Test
    void oneAccountsFailureHoldsUpNoOther() {
        network.answers.add(() -> {
            throw new IllegalStateException("secret in here");
        });
        network.readable = false;

        var report = run(List.of(club, home), post("a", NOW));

        assertThat(other.timeline).containsExactly(link("a"));
        assertThat(report.failed()).isTrue();
        assertThat(report.table()).doesNotContain("secret in here");
    }

    @Test
    void aLedgerThatCannotBeWrittenStopsTheRunBeforeAnythingIsSent() {
        ledger.close();

        var report = run(post("a", NOW));

        assertThat(report.failed()).isTrue();
        assertThat(report.stopped()).get().asString().contains("cannot be written");
        assertThat(network.timeline).isEmpty();
    }

    @Test
    void aRunSpendsNoMoreThanTheAccountMayAndTheNextGoesOn() {
        network.cost = new Cost(new BigDecimal("0.20"), "USD");
        var thrifty = club.withMaxCostPerRun(new BigDecimal("0.50"));

        var report = run(List.of(thrifty), post("a", NOW), post("b", NOW), post("c", NOW));
        var once = List.copyOf(network.timeline);
        run(List.of(thrifty), post("a", NOW), post("b", NOW), post("c", NOW));

        assertThat(report.rows())
                .extracting(row -> row.word() + " " + row.detail())
                .last()
                .isEqualTo("next run one run spends at most 0.50 USD here (maxCostPerRun)");
        assertThat(report.failed()).isFalse();
        assertThat(once).containsExactly(link("a"), link("b"));
        assertThat(network.timeline).containsExactly(link("a"), link("b"), link("c"));
    }

    @Test
    void aServersLimitsAreRemembered() {
        network.verification = new Verification.Accepted("@me", new Facts(Map.of("characters", "5000")));

        run(post("a", NOW));

        assertThat(ledger.state().facts("club").number("characters", 500)).isEqualTo(5000);
    }

    private Report run(Announcement... posts) {
        return run(List.of(club), posts);
    }

    private Report run(List<Account> accounts, Announcement... posts) {
        var plan = Plan.of(List.of(posts), accounts, ledger.state(), Order.EVERYTHING, time.now);
        var policy = new RetryPolicy(
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                () -> 0);
        return new Syndicator(ledger, Map.of("club", network, "home", other), time.time(), policy, log::add).run(plan);
    }

    private PairState state(String name) {
        return ledger.state().pair(new Pair("id-" + name, "club")).orElseThrow();
    }
}
