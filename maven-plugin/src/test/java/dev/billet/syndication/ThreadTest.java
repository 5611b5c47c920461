package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static dev.billet.syndication.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.Ruler;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of texts is a thread. */
class ThreadTest {
    private static final Account CLUB = Account.named("club", "fake").withThreads(true);
    private static final Announcement POST = post("p1", NOW.minusSeconds(60))
            .withChoices(Announcement.Choice.texts("{title} {link}", "Second of {title}", "Third"), Map.of());

    private final Feed feed = new Feed();
    private final FakeTime time = new FakeTime(NOW);

    @TempDir
    Path folder;

    @Test
    void eachPartAnswersTheOneBefore() {
        var report = run(CLUB, POST);

        assertThat(feed.sent)
                .containsExactly("Post p1 https://blog.example/p1/", "Second of Post p1 -> 1 of 1", "Third -> 2 of 1");
        assertThat(report.table()).isEqualTo("""
                Post              Account  State      Where or why
                Post p1           club     announced  https://social.example/1
                Post p1 (part 2)  club     announced  https://social.example/2
                Post p1 (part 3)  club     announced  https://social.example/3
                """);
        assertThat(state().receipts("id-p1"))
                .extracting(entry -> entry.getValue().id())
                .containsExactly("1");
    }

    @Test
    void aThreadCutOffInTheMiddleGoesOnWhereItStopped() {
        feed.next.add(Optional.empty());
        feed.next.add(Optional.of(new SendResult.Rejected("too rude", "Be kind.")));
        var first = run(CLUB, POST);
        var second = run(CLUB, POST);

        assertThat(first.table()).isEqualTo("""
                Post              Account  State      Where or why
                Post p1           club     announced  https://social.example/1
                Post p1 (part 2)  club     rejected   too rude
                Post p1 (part 3)  club     not sent   the part before it is not announced
                club: too rude
                  Be kind.
                """);
        assertThat(first.failed()).isTrue();
        assertThat(feed.sent)
                .containsExactly(
                        "Post p1 https://blog.example/p1/",
                        "Second of Post p1 -> 1 of 1",
                        "Second of Post p1 -> 1 of 1",
                        "Third -> 2 of 1");
        assertThat(second.failed()).isFalse();
    }

    @Test
    void aPartThatIsToWaitIsWaitedForByThoseBehindIt() {
        feed.next.add(Optional.empty());
        feed.next.add(Optional.of(new SendResult.Deferred("slow down", Duration.ofSeconds(40))));
        var report = run(CLUB, POST);

        assertThat(report.failed()).isFalse();
        assertThat(feed.sent).last().isEqualTo("Third -> 2 of 1");
    }

    @Test
    void aPartWhoseAnswerWasLostIsClearedUpBeforeThoseBehindItHaveTheirTurn() {
        feed.next.add(Optional.of(new SendResult.Unknown("the connection broke")));
        var report = run(CLUB, POST);

        assertThat(report.failed()).as(report.table()).isFalse();
        assertThat(feed.sent)
                .containsExactly(
                        "Post p1 https://blog.example/p1/",
                        "Post p1 https://blog.example/p1/",
                        "Second of Post p1 -> 1 of 1",
                        "Third -> 2 of 1");
    }

    @Test
    void textsThatAreAddedAfterwardsAreNotAnnounced() {
        run(CLUB, POST.withChoices(Announcement.Choice.TEMPLATE, Map.of()));
        run(CLUB, POST);

        assertThat(feed.sent).containsExactly("Post p1 https://blog.example/p1/");
    }

    @Test
    void aTextThatIsTakenAwayBeforeItsTurnIsLeftOut() {
        feed.next.add(Optional.empty());
        feed.next.add(Optional.of(new SendResult.Rejected("too rude", "Be kind.")));
        run(CLUB, POST);
        var report =
                run(CLUB, POST.withChoices(Announcement.Choice.texts("{title} {link}", "A kind second"), Map.of()));

        assertThat(feed.sent).last().isEqualTo("A kind second -> 1 of 1");
        assertThat(report.table()).isEqualTo("""
                Post              Account  State      Where or why
                Post p1 (part 2)  club     announced  https://social.example/2
                Post p1 (part 3)  club     skipped    the post no longer has this part
                """);
    }

    @Test
    void withoutThreadsThePartsAreParagraphsWhereTheyFitAndElseTheFirstStandsAlone() {
        run(CLUB.withThreads(false), POST);
        feed.sent.clear();
        feed.limit = 40;
        run(Account.named("small", "fake").withSince(NOW.minus(Duration.ofDays(1))), POST);

        assertThat(feed.all)
                .containsExactly(
                        "Post p1 https://blog.example/p1/\n\nSecond of Post p1\n\nThird",
                        "Post p1 https://blog.example/p1/");
    }

    @Test
    void whereThePartBeforeIsNobodyKnowsTheRestIsLeftToTheAuthor() {
        feed.next.add(Optional.of(new SendResult.Unknown("no answer")));
        feed.readable = false;
        run(CLUB, POST);
        resolve("id-p1@club:sent");
        var report = run(CLUB, POST);

        assertThat(report.table()).contains("""
                club: where the part before it is was never told
                  Post the rest by hand, then: mvn site:announce -Dsite.resolve="id-p1@club#2:skip"
                """);
        resolve("id-p1@club#2:skip");
        resolve("id-p1@club#3:skip");
        assertThat(run(CLUB, POST).failed()).isFalse();
    }

    @Test
    void aHashtagOfTheAccountIsInTheFirstPartOnly() {
        run(CLUB.withHashtags(new Hashtags(List.of("java"), 0)), POST.withTags(List.of("maven")));

        assertThat(feed.sent)
                .containsExactly(
                        "Post p1 https://blog.example/p1/ #java", "Second of Post p1 -> 1 of 1", "Third -> 2 of 1");
    }

    private Report run(Account account, Announcement post) {
        try (Ledger ledger = open()) {
            if (ledger.state().account(account.name()).isEmpty()) {
                ledger.append(List.of(new Event.Baseline(NOW, account.name(), List.of())));
            }
            Plan plan = Plan.of(List.of(post), List.of(account), ledger.state(), Order.EVERYTHING, time.instant());
            RetryPolicy policy = new RetryPolicy(
                    4,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(2),
                    () -> 0.5);
            return new Syndicator(ledger, Map.of(account.name(), feed), time.time(), policy, line -> {}).run(plan);
        }
    }

    private void resolve(String text) {
        try (Ledger ledger = open()) {
            ledger.append(Resolution.parse(text).orElseThrow().events(ledger.state(), NOW));
        }
    }

    private Ledger open() {
        return ((FileLedger.Opening.Open) FileLedger.open(folder.resolve("ledger.jsonl"))).ledger();
    }

    private LedgerState state() {
        return FileLedger.read(folder.resolve("ledger.jsonl"));
    }

    /** A network with threads. */
    private static final class Feed implements Threaded {
        final List<String> sent = new ArrayList<>();
        final List<String> all = new ArrayList<>();
        final List<Optional<SendResult>> next = new ArrayList<>();
        boolean readable = true;
        int limit = 500;
        private int posts;

        @Override
        public Fit fit(Announcement post, TextTemplate template, Facts facts) {
            Ruler ruler = new Ruler() {
                @Override
                public int length(String text) {
                    return text.length();
                }

                @Override
                public int limit() {
                    return limit;
                }
            };
            return Wording.fit(
                    post,
                    template.withLink(),
                    ruler,
                    text -> new Message(post, text.text(), 0, 0, text.shortened(), "", null));
        }

        @Override
        public Verification verify() {
            return new Verification.Accepted("@me", Facts.NONE);
        }

        @Override
        public SendResult send(Message message, IdempotencyKey key) {
            return posted(message.text());
        }

        @Override
        public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
            return posted(message.text() + " -> " + to.previous().id() + " of "
                    + to.first().id());
        }

        private SendResult posted(String text) {
            sent.add(text);
            all.add(text);
            Optional<SendResult> answer = next.isEmpty() ? Optional.empty() : next.remove(0);
            return answer.orElseGet(() -> {
                String id = String.valueOf(++posts);
                return new SendResult.Announced(new Receipt(id, URI.create("https://social.example/" + id)));
            });
        }

        @Override
        public Lookup find(URI link, IdempotencyKey key) {
            return readable ? new Lookup.Absent() : new Lookup.CannotTell("it cannot be read");
        }

        @Override
        public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
            return find(URI.create("https://blog.example/"), key);
        }
    }
}
