package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static dev.billet.syndication.Posts.daily;
import static dev.billet.syndication.Posts.post;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Account CLUB = Account.named("club", "mastodon");

    @Test
    void aNewAccountAnnouncesNothingOfWhatIsThere() {
        var plan = plan(daily(3), CLUB, LedgerState.EMPTY);

        assertThat(words(plan)).isEqualTo("p1:baseline p2:baseline p3:baseline");
        assertThat(plan.events()).contains(new Event.Baseline(NOW, "club", List.of("id-p1", "id-p2", "id-p3")));
        assertThat(plan.notes())
                .containsExactly("club is new: 3 posts published before it will not be announced on it."
                        + " To announce one of them: mvn site:announce -Dsite.account=club"
                        + " -Dsite.posts=content/posts/p3.md");
    }

    @Test
    void aNewAccountAnnouncesWhatWasPublishedSinceTheDayItNames() {
        var since = CLUB.withSince(NOW.minus(Duration.ofDays(2)));

        assertThat(words(plan(daily(4), since, LedgerState.EMPTY)))
                .isEqualTo("p1:baseline p2:baseline p3:send p4:send");
    }

    @Test
    void theOutboxOfABlogWithoutAccountsStartsWithTheNewestPost() {
        var posts = new ArrayList<>(daily(2));
        posts.add(post("hidden", NOW.minusSeconds(60)).withChoices(Announcement.Choice.NOT, Map.of()));
        posts.add(post("future", NOW.plusSeconds(60)));

        var plan = plan(posts, Account.outbox(), LedgerState.EMPTY);

        assertThat(words(plan)).isEqualTo("p1:baseline p2:send hidden:baseline future:waits");
    }

    @Test
    void theOutboxStartsWithTheNewestPostHoweverOldAndKeepsToItIfThatRunFails() {
        var posts = List.of(post("old", NOW.minus(Duration.ofDays(400))));
        var first = plan(posts, Account.outbox(), LedgerState.EMPTY);

        var second = plan(posts, Account.outbox(), LedgerState.of(first.events()));

        assertThat(words(first)).isEqualTo("old:send");
        assertThat(words(second)).isEqualTo("old:send");
    }

    @Test
    void aPostWrittenLaterIsAnnouncedEvenIfItsDateIsOfTheDayBefore() {
        var known = after(plan(daily(1), CLUB, LedgerState.EMPTY));
        var posts = new ArrayList<>(daily(1));
        posts.add(post("late", NOW.minus(Duration.ofHours(30))));

        assertThat(words(plan(posts, CLUB, known))).isEqualTo("late:send p1:baseline");
    }

    @Test
    void whatIsTooOldToBeNewsIsSkippedAndTheLedgerSaysWhy() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));

        var plan = plan(List.of(post("old", NOW.minus(Duration.ofDays(31)))), CLUB, known);

        assertThat(plan.entries().get(0).decision())
                .isEqualTo(new Decision.Skip("published 31 days ago, which is no news"));
        assertThat(plan.events())
                .contains(
                        new Event.Skipped(NOW, new Pair("id-old", "club"), "published 31 days ago, which is no news"));
        assertThat(words(plan(List.of(post("old", NOW)), CLUB, after(known, plan))))
                .isEqualTo("old:skipped");
    }

    @Test
    void anImportIsHeldBackUntilTheAuthorAsks() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));
        var posts = daily(11);

        var first = plan(posts, CLUB, known);
        var second = plan(posts, CLUB, after(known, first));
        var asked = Plan.of(
                posts, List.of(CLUB), after(known, first), new Order(Set.of(), Set.of("content/posts/p3.md")), NOW);

        assertThat(first.entries())
                .allSatisfy(entry -> assertThat(entry.decision())
                        .isEqualTo(new Decision.Held(
                                "11 new posts at once look like an import or an older ledger",
                                "To announce one: mvn site:announce -Dsite.account=club -Dsite.posts=<its file>."
                                        + " To announce none of them: -Dsite.resolve=*@club:skip",
                                true)));
        assertThat(second.acting()).isEmpty();
        assertThat(asked.acting()).extracting(entry -> entry.post().post()).containsExactly("id-p3");
    }

    @Test
    void whatReadersHadBeforeTheLedgerIsLookedUpAndNotTakenForNews() {
        var known = after(plan(daily(1), CLUB, LedgerState.EMPTY));
        var posts = daily(3);
        var online = Set.of("id-p1", "id-p2");

        var plan = Plan.of(posts, List.of(CLUB), known, online, Order.EVERYTHING, NOW);
        var next = Plan.of(posts, List.of(CLUB), after(known, plan), online, Order.EVERYTHING, NOW);
        var asked = Plan.of(posts, List.of(CLUB), known, online, new Order(Set.of(), Set.of("id-p2")), NOW);

        assertThat(words(plan)).isEqualTo("p1:baseline p2:look up p3:send");
        assertThat(words(next)).isEqualTo("p1:baseline p2:held back p3:send");
        assertThat(words(asked)).isEqualTo("p1:next run p2:send p3:next run");
    }

    @Test
    void whatIsDoubtfulStaysSoWhereARunWasNotAskedToAnnounceIt() {
        var home = Account.named("home", "mastodon");
        var known = after(plan(List.of(post("gone", NOW)), CLUB, LedgerState.EMPTY))
                .after(List.of(new Event.Baseline(NOW, "home", List.of("id-gone"))));
        var renamed = Announcement.of("id-renamed", "Post gone, again", URI.create("https://blog.example/r/"), NOW);
        var posts = List.of(renamed, post("online", NOW), post("other", NOW));
        var online = Set.of("id-online");

        var first = Plan.of(posts, List.of(CLUB, home), known, online, new Order(Set.of("club"), Set.of()), NOW);
        var second = plan(posts, home, after(known, first));
        var other = Plan.of(posts, List.of(CLUB), known, online, new Order(Set.of(), Set.of("id-other")), NOW);
        var afterOther = plan(posts, CLUB, after(known, other));

        assertThat(words(first)).isEqualTo("online:look up other:send renamed:held back");
        assertThat(words(second)).isEqualTo("online:held back other:send renamed:held back");
        assertThat(words(other)).isEqualTo("online:next run other:send renamed:next run");
        assertThat(words(afterOther)).isEqualTo("online:held back other:send renamed:held back");
    }

    @Test
    void beforeItGoesOnlineTheLedgerLearnsOnlyOfWhatIsNewToReadersAndNoPostUnderAnotherName() {
        var known = after(plan(List.of(post("gone", NOW)), CLUB, LedgerState.EMPTY));
        var posts = List.of(
                post("old", NOW),
                post("future", NOW.plusSeconds(1)),
                post("gone", NOW).withSource("content/posts/x.md"),
                post("new", NOW));
        var renamed = Announcement.of("id-renamed", "Post gone, again", URI.create("https://blog.example/r/"), NOW);

        assertThat(Plan.sightings(posts, known, Set.of("id-old"), NOW))
                .extracting(event -> ((Event.PostSeen) event).id())
                .containsExactly("id-new", "id-future");
        assertThat(Plan.sightings(List.of(renamed), known, Set.of(), NOW)).isEmpty();
    }

    @Test
    void oneRunAnnouncesTheOldestAndAtMostThree() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));

        var plan = plan(daily(5), CLUB, known);

        assertThat(words(plan)).isEqualTo("p1:send p2:send p3:send p4:next run p5:next run");
        assertThat(plan.entries().get(3).decision().reason()).isEqualTo("one run announces at most 3 here (maxPerRun)");
    }

    @Test
    void whatTheNetworkRefusedBeforeDoesNotStandInTheWayOfWhatIsNew() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));
        for (var post : daily(3)) {
            known = known.after(List.of(new Event.Rejected(NOW, new Pair(post.post(), "club"), "too long", "")));
        }

        assertThat(words(plan(daily(5), CLUB, known))).isEqualTo("p1:send p2:next run p3:next run p4:send p5:send");
    }

    @Test
    void twoAnnouncementsKeepTheirDistanceAcrossRuns() {
        var account = CLUB.withMinGap(Duration.ofHours(6));
        var known = after(plan(List.of(), account, LedgerState.EMPTY));
        var later = known.after(List.of(new Event.Announced(
                NOW.minus(Duration.ofHours(5)), new Pair("id-p1", "club"), new Receipt("1", null))));

        assertThat(words(plan(daily(2), account, known))).isEqualTo("p1:send p2:next run");
        var second = plan(daily(2), account, later);
        assertThat(words(second)).isEqualTo("p1:announced p2:next run");
        assertThat(second.entries().get(1).decision().reason())
                .isEqualTo("the last announcement here is too fresh until 2026-11-24 10:00 (minGap)");
    }

    @Test
    void aPostIsDueAtItsOwnTimeAndNotBefore() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));
        var posts = List.of(post("now", NOW), post("then", NOW.plusSeconds(1)));

        var plan = plan(posts, CLUB, known);

        assertThat(words(plan)).isEqualTo("now:send then:waits");
        assertThat(plan.events()).noneMatch(event -> event.toString().contains("id-then"));
    }

    @Test
    void anAccountTakesOnlyThePostsItIsFor() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));
        var posts = List.of(
                post("club", NOW).withTags(List.of("Club")),
                post("work", NOW).withTags(List.of("work")),
                post("french", NOW).withTags(List.of("club")).withLanguage(Locale.CANADA_FRENCH),
                post("quiet", NOW)
                        .withTags(List.of("club"))
                        .withChoices(Announcement.Choice.TEMPLATE, Map.of("club", Announcement.Choice.NOT)));
        var account = CLUB.withFilter(new Filter(
                Filter.Words.tags("club"), new Filter.Words(List.of(), List.of(), List.of(), List.of("fr"))));

        var plan = plan(posts, account, known);

        assertThat(words(plan)).isEqualTo("club:send french:filtered quiet:opted out work:filtered");
        assertThat(plan.entries())
                .extracting(entry -> entry.decision().reason())
                .containsExactly(
                        "", "takes nothing of the language fr", "its front matter says so", "takes only the tag club");
    }

    @Test
    void whatWasSentWithoutAnAnswerIsClearedUpFirst() {
        var pair = new Pair("id-p3", "club");
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY))
                .after(List.of(
                        new Event.Sending(NOW, pair, "run", URI.create("https://blog.example/p3/"), "P3", "text"),
                        new Event.Unknown(NOW, pair, "no answer in time")));

        var plan = plan(daily(4), CLUB.withMaxPerRun(2), known);

        assertThat(words(plan)).isEqualTo("p1:send p2:next run p3:reconcile p4:next run");
        assertThat(plan.entries().get(2).decision().reason()).isEqualTo("sent at 2026-11-24 09:00, no answer in time");
    }

    @Test
    void anAnnouncedPostStaysAnnouncedUnderANewTitleFileAndAddress() {
        var known = after(plan(daily(1), CLUB, LedgerState.EMPTY))
                .after(List.of(new Event.Announced(
                        NOW, new Pair("id-p1", "club"), new Receipt("1", URI.create("https://s.example/1")))));
        var moved = Announcement.of("id-p1", "New", URI.create("https://new.example/x/"), NOW)
                .withSource("content/posts/new.md");

        var plan = plan(List.of(moved), CLUB, known);

        assertThat(words(plan)).isEqualTo("p1:announced");
        assertThat(plan.events())
                .containsExactly(new Event.PostSeen(
                        NOW, "id-p1", "content/posts/new.md", URI.create("https://new.example/x/"), "New", NOW));
    }

    @Test
    void aPostThatIsNotLiveIsHeldBackWithItsReason() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));

        var plan = plan(daily(2), CLUB, known).holdingBack(Map.of("id-p2", "https://… answers 404"), "Wait.");

        assertThat(words(plan)).isEqualTo("p1:send p2:held back");
        assertThat(plan.postsToSend()).extracting(Announcement::post).containsExactly("id-p1");
    }

    @Test
    void printsAsATable() {
        var known = after(plan(List.of(), CLUB, LedgerState.EMPTY));
        var toCome = post("b", NOW.plusSeconds(9)).withZone(ZoneId.of("Europe/Paris"));

        assertThat(plan(List.of(post("a", NOW), toCome), CLUB, known).table()).isEqualTo("""
                        Post    Account  Plan   Why
                        Post a  club     send
                        Post b  club     waits  until it is published, 2026-11-24 10:00
                        """);
    }

    private static Plan plan(List<Announcement> posts, Account account, LedgerState ledger) {
        return Plan.of(posts, List.of(account), ledger, Order.EVERYTHING, NOW);
    }

    private static LedgerState after(Plan plan) {
        return LedgerState.of(plan.events());
    }

    private static LedgerState after(LedgerState state, Plan plan) {
        return state.after(plan.events());
    }

    private static String words(Plan plan) {
        return plan.entries().stream()
                .map(entry -> entry.post().post().substring(3) + ":"
                        + entry.decision().word())
                .collect(joining(" "));
    }
}
