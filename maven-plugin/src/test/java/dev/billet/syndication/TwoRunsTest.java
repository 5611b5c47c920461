package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static dev.billet.syndication.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.ledger.SharedJournal;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two runs at once on one shared ledger: between any two steps of the first, the second runs from its beginning to its end;
 * in the other half of the histories the first is killed there. Whatever the network can, nobody sees a post twice.
 */
class TwoRunsTest {
    private static final Account CLUB = Account.named("club", "fake").withThreads(true);
    private static final List<Announcement> POSTS = List.of(
            post("p1", NOW.minusSeconds(60))
                    .withChoices(Announcement.Choice.texts("{title} {link}", "And more"), Map.of()),
            post("p2", NOW.minusSeconds(30)));

    /** What a network can tell about an earlier request. */
    enum Able {
        KEY,
        READ_BACK,
        NEITHER
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesAPostTwice(Able able) {
        int boundaries = new History(able, 0, false).play();

        for (int boundary = 1; boundary <= boundaries; boundary++) {
            new History(able, boundary, false).play();
            new History(able, boundary, true).play();
        }

        System.out.println(
                able + ": two runs at once at each of " + boundaries + " boundaries, " + 2 * boundaries + " histories");
        assertThat(boundaries).isGreaterThan(10);
    }

    /** One of them. */
    private static final class History {
        private final Able able;
        private final int at;
        private final boolean killed;
        private final FakeTime time = new FakeTime(NOW);
        private final SharedJournal journal = new SharedJournal(List.of(new Event.Baseline(NOW, "club", List.of())));
        private final List<String> timeline = new ArrayList<>();
        private final Map<String, String> keys = new HashMap<>();
        private int passed;
        private boolean busy;

        History(Able able, int at, boolean killed) {
            this.able = able;
            this.at = at;
            this.killed = killed;
        }

        /** How many boundaries there were. */
        int play() {
            try {
                run(journal.open());
            } catch (Killed e) {
                // the first run ends here
            }
            int boundaries = passed;
            busy = true;
            @Nullable Report last = null;
            for (int run = 0; run < 4; run++) {
                time.of(Duration.ofMinutes(10));
                last = run(journal.open());
            }
            check(String.valueOf(last == null ? "" : last.table()));
            return boundaries;
        }

        private Report run(Ledger ledger) {
            Plan plan = Plan.of(POSTS, List.of(CLUB), ledger.state(), Order.EVERYTHING, time.instant());
            RetryPolicy policy = new RetryPolicy(
                    4,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(2),
                    () -> 0.5);
            return new Syndicator(new Stepping(ledger), Map.of("club", new Client()), time.time(), policy, line -> {})
                    .run(plan);
        }

        /** Between two steps of the first run. */
        private void pass() {
            if (busy || ++passed != at) {
                return;
            }
            busy = true;
            run(journal.open());
            busy = false;
            if (killed) {
                throw new Killed();
            }
        }

        private void check(String report) {
            String where = able + ", boundary " + at + (killed ? ", killed" : "") + "\n" + timeline + "\n" + report;
            Set<String> once = new HashSet<>(timeline);
            assertThat(timeline).as(where).hasSameSizeAs(once);
            for (Pair pair :
                    List.of(new Pair("id-p1", "club"), new Pair("id-p1", "club", 2), new Pair("id-p2", "club"))) {
                PairState state = journal.state().pair(pair).orElseThrow();
                if (able == Able.NEITHER && state.status() != PairState.Status.ANNOUNCED) {
                    assertThat(report).as(where).containsAnyOf("unknown", "the part before it is not announced");
                } else {
                    assertThat(state.status()).as(where + pair).isEqualTo(PairState.Status.ANNOUNCED);
                    assertThat(timeline).as(where + pair).contains(pair.toString());
                }
            }
        }

        /** Each append is a step. */
        private final class Stepping implements Ledger {
            private final Ledger real;

            Stepping(Ledger real) {
                this.real = real;
            }

            @Override
            public LedgerState state() {
                return real.state();
            }

            @Override
            public void renew() {
                real.renew();
            }

            @Override
            public Append append(List<Event> events) {
                pass();
                Append append = real.append(events);
                pass();
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

        /** What a run holds of the network. */
        private final class Client implements Threaded {
            @Override
            public Fit fit(Announcement post, TextTemplate template, Facts facts) {
                return new Fit.Fits(new Message(post, template.text(), 1, 0, false, "", null));
            }

            @Override
            public Verification verify() {
                pass();
                return new Verification.Accepted("@me", Facts.NONE);
            }

            @Override
            public SendResult send(Message message, IdempotencyKey key) {
                return put(message.announcement().post() + "@club", key);
            }

            @Override
            public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
                return put(message.announcement().post() + "@club#2", key);
            }

            private SendResult put(String post, IdempotencyKey key) {
                pass();
                if (able != Able.KEY || keys.putIfAbsent(key.value(), post) == null) {
                    timeline.add(post);
                }
                pass();
                return new SendResult.Announced(receipt(post));
            }

            @Override
            public Lookup find(URI link, IdempotencyKey key) {
                return look("id-" + link.getPath().replace("/", "") + "@club");
            }

            @Override
            public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
                return look(to.first().id() + "#2");
            }

            private Lookup look(String post) {
                pass();
                if (able == Able.NEITHER) {
                    return new Lookup.CannotTell("it cannot be asked");
                }
                return timeline.contains(post) ? new Lookup.Found(receipt(post)) : new Lookup.Absent();
            }

            @Override
            public Duration repeatable(Facts facts) {
                return able == Able.KEY ? ALWAYS : Duration.ZERO;
            }

            private Receipt receipt(String post) {
                return new Receipt(post, null);
            }
        }
    }
}
