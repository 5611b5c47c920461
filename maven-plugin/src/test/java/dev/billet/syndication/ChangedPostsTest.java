package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static dev.billet.syndication.Posts.link;
import static dev.billet.syndication.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.Account.OnDelete;
import dev.billet.syndication.Account.OnEdit;
import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.FileLedger;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.Ledger.Opening;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of announcements whose posts change, move or go. */
class ChangedPostsTest {
    private final FakeNetwork network = new FakeNetwork();
    private final FakeTime time = new FakeTime(NOW);
    private final Account club = Account.named("club", "fake");
    private final Announcement post = post("a", NOW);
    private Ledger ledger;

    @BeforeEach
    void announce(@TempDir Path folder) {
        ledger = ((Opening.Open) FileLedger.open(folder.resolve("ledger.jsonl"))).ledger();
        ledger.append(List.of(new Event.Baseline(NOW, "club", List.of())));
        run(club, post);
        network.calls.clear();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aNewTitleOrAddressIsIgnoredUnlessTheAccountEdits() {
        run(club, post.withTitle("New title"));

        assertThat(network.calls).isEmpty();
    }

    @Test
    void anAccountThatEditsChangesWhatItAnnouncedOnce() {
        var edits = club.withOnEdit(OnEdit.EDIT);

        var report = run(edits, post.withTitle("New title"));
        run(edits, post.withTitle("New title"));

        assertThat(network.calls).containsExactly("verify", "edit 1 New title https://blog.example/a/");
        assertThat(report.table()).isEqualTo("""
                        Post       Account  State   Where or why
                        New title  club     edited  https://social.example/a/
                        """);
        assertThat(network.timeline).hasSize(1);
    }

    @Test
    void aNetworkThatCannotEditIsAskedOnceAndItIsSaid() {
        network.editable = false;
        var edits = club.withOnEdit(OnEdit.EDIT);

        var report = run(edits, post.withTitle("New title"));
        var second = run(edits, post.withTitle("New title"));

        assertThat(report.failed()).isFalse();
        assertThat(report.rows())
                .extracting(Report.Row::detail)
                .containsExactly("announcements cannot be edited there");
        assertThat(second.rows()).isEmpty();
    }

    @Test
    void aPostThatIsGoneIsReportedOnce() {
        var report = run(club);

        assertThat(report.notes())
                .containsExactly("\"Post a\" (content/posts/a.md) is gone, and was announced on club"
                        + " (https://social.example/a/). Delete that there, or bring the post back.");
        assertThat(run(club).notes()).isEmpty();
        run(club, post);
        assertThat(run(club).notes()).isEmpty();
    }

    @Test
    void anAccountThatDeletesTakesItBackAndNeverAnnouncesItAgain() {
        var deletes = club.withOnDelete(OnDelete.DELETE);

        var report = run(deletes);
        var back = run(deletes, post);

        assertThat(network.calls).containsExactly("verify", "delete 1");
        assertThat(report.rows()).extracting(Report.Row::word).containsExactly("deleted");
        assertThat(back.rows()).isEmpty();
        assertThat(network.timeline).isEmpty();
    }

    @Test
    void aDeletionWhoseAnswerIsLostIsRedAndDoneAgain() {
        var deletes = club.withOnDelete(OnDelete.DELETE);
        network.answers.add(() -> new SendResult.Unknown("no answer in time"));

        assertThat(run(deletes).failed()).isTrue();
        assertThat(run(deletes).failed()).isFalse();
        assertThat(network.calls).containsExactly("verify", "delete 1", "verify", "delete 1");
    }

    @Test
    void whenManyPostsAreGoneAtOnceNothingIsDeleted() {
        var deletes = club.withOnDelete(OnDelete.DELETE);
        run(deletes.withMaxPerRun(9), post, post("b", NOW), post("c", NOW), post("d", NOW));
        network.calls.clear();

        var report = run(deletes);

        assertThat(network.calls).isEmpty();
        assertThat(report.failed()).isTrue();
        assertThat(report.rows())
                .extracting(Report.Row::detail)
                .containsOnly("4 posts are gone at once, which looks like a wrong folder");
    }

    @Test
    void aNewPostThatLooksLikeOneThatIsGoneIsReportedBeforeAnythingIsSent() {
        var renamed = Announcement.of("id-z", "Post a!", URI.create("https://blog.example/z/"), NOW)
                .withSource("content/posts/z.md");

        var report = run(club, renamed);
        var again = run(club, renamed);

        assertThat(network.calls).isEmpty();
        assertThat(report.failed()).isTrue();
        assertThat(report.rows())
                .extracting(row -> row.detail() + " | " + row.remedy())
                .containsExactly(
                        "it looks like \"Post a\" (content/posts/a.md), which is gone | If it is the same post,"
                                + " write into its front matter: id: \"id-a\". If it is another, announce it with:"
                                + " mvn site:announce -Dsite.posts=content/posts/z.md");
        assertThat(again.failed()).isFalse();
        var asked = new Order(Set.of(), Set.of("content/posts/z.md"));
        run(club, asked, renamed);
        assertThat(network.timeline).containsExactly(link("a"), link("z"));
    }

    @Test
    void aPostUnderItsOldIdIsTheSamePostWhateverElseIsNew() {
        var renamed = Announcement.of("id-a", "Other words", URI.create("https://new.example/z/"), NOW)
                .withSource("content/posts/z.md");

        var report = run(club, renamed);

        assertThat(network.calls).isEmpty();
        assertThat(report.rows()).isEmpty();
    }

    private Report run(Account account, Announcement... posts) {
        return run(account, Order.EVERYTHING, posts);
    }

    private Report run(Account account, Order order, Announcement... posts) {
        time.now = time.now.plus(Duration.ofMinutes(1));
        var plan = Plan.of(new ArrayList<>(List.of(posts)), List.of(account), ledger.state(), order, time.now);
        return new Syndicator(ledger, Map.of("club", network), time.time(), RetryPolicy.DEFAULT, line -> {}).run(plan);
    }
}
