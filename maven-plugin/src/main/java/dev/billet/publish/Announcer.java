package dev.billet.publish;

import dev.billet.preview.PreviewCount;
import dev.billet.preview.PreviewText;
import dev.billet.preview.Previewed;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Pages;
import dev.billet.syndication.Account;
import dev.billet.syndication.Decision;
import dev.billet.syndication.Network;
import dev.billet.syndication.Pause;
import dev.billet.syndication.Plan;
import dev.billet.syndication.Report;
import dev.billet.syndication.RetryPolicy;
import dev.billet.syndication.Syndicator;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Announces the posts of a blog that was built and deployed, and tells how it went. */
final class Announcer {
    /** So often a run plans anew because another one was faster. */
    private static final int MOST_ROUNDS = 20;

    private static final String WAIT = "When it is there: mvn site:announce";

    private final BlogOptions options;
    private final Blog blog;
    private final Set<String> online;
    private final Console console;
    private boolean newLinks;

    /** @param online the posts that readers had before this run, by id, as far as that is known */
    Announcer(BlogOptions options, Blog blog, Set<String> online, Console console) {
        this.options = options;
        this.blog = blog;
        this.online = online;
        this.console = console;
    }

    /** Announces what is due; false if something that was asked for did not happen. */
    boolean run(Ledger ledger) {
        if (unknownNames()) {
            return false;
        }
        Report report = once(ledger);
        for (int rounds = 1; report.overtaken() && rounds < MOST_ROUNDS; rounds++) {
            report = once(ledger);
        }
        print(report);
        newLinks = report.announced() > 0;
        return !report.failed();
    }

    private Report once(Ledger ledger) {
        Plan plan = plan(ledger.state());
        Map<String, String> notLive = new Liveness(options, blog, console).missing(plan.postsToSend());
        return new Syndicator(
                        ledger,
                        blog.publishing().networks(),
                        options.clock(),
                        Pause.real(),
                        RetryPolicy.DEFAULT,
                        console::info)
                .run(plan.holdingBack(notLive, WAIT));
    }

    /** Says what a run would announce, and sends nothing. */
    void show(LedgerState state) {
        if (unknownNames()) {
            return;
        }
        Plan plan = plan(state);
        plan.notes().forEach(console::info);
        List<String> lines = lines(plan.table());
        if (lines.isEmpty()) {
            console.info(PreviewCount.NOTHING);
        }
        lines.forEach(console::info);
        plan.acting().stream()
                .filter(entry -> entry.isToCome() || entry.decision() instanceof Decision.Reconcile)
                .forEach(
                        entry -> lines(PreviewText.of(entry, fit(entry, state))).forEach(console::info));
    }

    /** What is to come, as its accounts will show it. */
    List<Previewed> previews(LedgerState state) {
        Pages pages = new Pages(options.output(), blog.config().address());
        return plan(state).entries().stream()
                .filter(Plan.Entry::isToCome)
                .map(entry -> preview(entry, state, pages))
                .toList();
    }

    private Previewed preview(Plan.Entry entry, LedgerState state, Pages pages) {
        return Previewed.of(entry, fit(entry, state), network(entry).below(entry.post()), pages);
    }

    private Fit fit(Plan.Entry entry, LedgerState state) {
        return entry.fit(network(entry), state.facts(entry.account().name()));
    }

    private Network network(Plan.Entry entry) {
        return Objects.requireNonNull(
                blog.publishing().networks().get(entry.account().name()));
    }

    /** Whether the run announced something that posts can now link to. */
    boolean newLinks() {
        return newLinks;
    }

    private Plan plan(LedgerState state) {
        return Plan.of(
                announcements(),
                accounts(),
                state,
                online,
                options.order(),
                options.clock().instant());
    }

    private List<Announcement> announcements() {
        return blog.announcements(options.output());
    }

    private List<Account> accounts() {
        return blog.publishing().accounts();
    }

    /** A name on the command line that is none of the blog's would otherwise announce nothing in silence. */
    private boolean unknownNames() {
        Set<String> accounts = accounts().stream().map(Account::name).collect(Collectors.toSet());
        List<String> strangers = options.order().accounts().stream()
                .filter(name -> !accounts.contains(name))
                .sorted()
                .toList();
        strangers.forEach(
                name -> console.error("-Dsite.account=" + name + ": there is no such account\n  The accounts are "
                        + String.join(", ", accounts.stream().sorted().toList()) + "."));
        List<String> posts = options.order().posts().stream()
                .filter(name ->
                        announcements().stream().noneMatch(post -> names(post).contains(name)))
                .sorted()
                .toList();
        posts.forEach(name -> console.error("-Dsite.posts=" + name
                + ": there is no such published post\n  Write its file, such as content/posts/hello.md, its id or its"
                + " address."));
        return !strangers.isEmpty() || !posts.isEmpty();
    }

    private static List<String> names(Announcement post) {
        return List.of(post.post(), post.source(), post.link().toString());
    }

    private void print(Report report) {
        List<String> lines = lines(report.table());
        if (lines.isEmpty()) {
            console.info(PreviewCount.NOTHING);
        }
        lines.forEach(report.failed() ? console::warn : console::info);
        report.stopped().ifPresent(console::error);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
