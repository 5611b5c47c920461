package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState.Status;
import dev.billet.syndication.message.Announcement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a {@link Plan}. One use, one plan. */
final class Planner {
    /** So many posts that nobody has seen before are an import, or an old ledger, rather than news. */
    static final int SURGE = 10;

    private final List<Announcement> posts;
    private final LedgerState ledger;
    private final Set<String> online;
    private final Order order;
    private final Instant now;
    private final Vanished vanished;
    private final Judge judge;
    private final List<Event> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param online posts that readers had before this run, by id; only those that the ledger does not know matter */
    Planner(Collection<Announcement> posts, LedgerState ledger, Set<String> online, Order order, Instant now) {
        this.posts = posts.stream()
                .sorted(Comparator.comparing(Announcement::published).thenComparing(Announcement::post))
                .toList();
        this.ledger = ledger;
        this.online = online;
        this.order = order;
        this.now = now;
        vanished = new Vanished(posts, ledger);
        judge = new Judge(ledger, online, order, now, vanished);
    }

    Plan plan(Collection<Account> accounts) {
        posts.stream().filter(this::isPublished).forEach(this::fixIdentity);
        List<Plan.Entry> entries = new ArrayList<>();
        for (Account account : accounts) {
            if (order.takes(account)) {
                entries.addAll(plan(account));
                entries.addAll(removal().entries(account));
            }
            holdWhatIsDoubtful(account);
        }
        removal().report(List.copyOf(accounts), events, notes);
        entries.sort(Comparator.comparing((Plan.Entry entry) -> entry.post().published())
                .thenComparing(entry -> entry.post().post()));
        return new Plan(entries, events, notes);
    }

    /** Of the posts that are new to readers too, and no other post under a new name. */
    List<Event> sightings() {
        return posts.stream()
                .filter(post -> ledger.post(post.post()).isEmpty() && !isDoubtful(post))
                .map(this::seen)
                .toList();
    }

    /** Whether it may have been announced before the ledger knew of it, or under another name. */
    private boolean isDoubtful(Announcement post) {
        return ledger.post(post.post()).isEmpty()
                && (online.contains(post.post()) || vanished.likeness(post).isPresent());
    }

    /** Where this run was not asked to announce it: to the next run the post is one that the ledger knows. */
    private void holdWhatIsDoubtful(Account account) {
        if (ledger.account(account.name()).isEmpty()) {
            return;
        }
        Judge everywhere = new Judge(ledger, online, Order.EVERYTHING, now, vanished);
        posts.stream()
                .filter(post -> !(order.takes(account) && order.takes(post)))
                .filter(this::isDoubtful)
                .map(post -> new Plan.Entry(post, account, everywhere.decide(post, account)))
                .filter(entry -> !(entry.decision() instanceof Decision.Send))
                .forEach(this::write);
    }

    private Removal removal() {
        return new Removal(vanished, ledger, order, now);
    }

    /** A post's id is fixed when it is first published; a later title, file or address is written down with it. */
    private void fixIdentity(Announcement post) {
        boolean known = ledger.post(post.post())
                .filter(it -> it.source().equals(post.source())
                        && it.url().equals(post.link())
                        && it.title().equals(post.title())
                        && it.published().equals(post.published()))
                .isPresent();
        ledger.post(post.post())
                .filter(it -> !it.source().equals(post.source()))
                .ifPresent(it -> notes.add(post.source() + " is the post that was " + it.source()
                        + ": it keeps its id, and where it was announced it is not announced again."));
        if (!known) {
            events.add(seen(post));
        }
    }

    private Event seen(Announcement post) {
        return new Event.PostSeen(now, post.post(), post.source(), post.link(), post.title(), post.published());
    }

    private List<Plan.Entry> plan(Account account) {
        Set<String> baseline = baseline(account);
        List<Plan.Entry> entries = new ArrayList<>();
        for (Announcement post : posts) {
            Decision decision = baseline.contains(post.post()) && !order.names(post)
                    ? new Decision.Baseline()
                    : judge.decide(post, account);
            entries.add(new Plan.Entry(post, account, decision));
        }
        List<Plan.Entry> decided = heldIfMany(account, entries);
        decided.forEach(this::write);
        return new Quota(account, ledger, order, now)
                .of(decided).stream().flatMap(entry -> thread(entry).stream()).toList();
    }

    /** An entry, and the later parts of its thread. */
    private List<Plan.Entry> thread(Plan.Entry first) {
        int there = new Telling(first.post(), first.account()).parts();
        int known = ledger.parts(first.pair().post(), first.pair().account());
        List<Plan.Entry> parts = new ArrayList<>(List.of(first));
        for (int part = 2; part <= Math.max(there, known); part++) {
            int number = part;
            judge.follow(first, part, part <= there)
                    .map(decision -> new Plan.Entry(first.post(), first.account(), number, decision))
                    .ifPresent(parts::add);
        }
        parts.stream().skip(1).forEach(this::write);
        return parts;
    }

    /** What a new account starts with; empty for one that the ledger knows. */
    private Set<String> baseline(Account account) {
        if (ledger.account(account.name()).isPresent()) {
            return Set.of();
        }
        List<Announcement> before = new ArrayList<>(posts.stream()
                .filter(this::isPublished)
                .filter(post -> account.since() == null || post.published().isBefore(account.since()))
                .toList());
        if (account.start() == Account.Start.NEWEST) {
            before.stream()
                    .filter(post -> post.on(account.name()).wanted())
                    .filter(post -> account.filter().refusal(post).isEmpty())
                    .reduce((older, newer) -> newer)
                    .ifPresent(newest -> {
                        before.remove(newest);
                        events.add(new Event.Planned(now, new Pair(newest.post(), account.name())));
                    });
        }
        List<String> ids = before.stream().map(Announcement::post).toList();
        events.add(0, new Event.Baseline(now, account.name(), ids));
        if (!ids.isEmpty()) {
            notes.add(account.name() + " is new: " + count(ids.size())
                    + " published before it will not be announced on it."
                    + " To announce one of them: mvn site:announce -Dsite.account=" + account.name()
                    + " -Dsite.posts=" + before.get(before.size() - 1).source());
        }
        return new HashSet<>(ids);
    }

    private static String count(int posts) {
        return posts == 1 ? "1 post" : posts + " posts";
    }

    private List<Plan.Entry> heldIfMany(Account account, List<Plan.Entry> entries) {
        List<Plan.Entry> unseen = entries.stream()
                .filter(entry ->
                        entry.decision() instanceof Decision.Send || entry.decision() instanceof Decision.Recall)
                .filter(entry -> ledger.account(account.name()).isPresent())
                .filter(entry -> ledger.pair(entry.pair()).isEmpty())
                .filter(entry -> !order.names(entry.post()))
                .toList();
        if (unseen.size() <= SURGE) {
            return entries;
        }
        Decision held = new Decision.Held(
                unseen.size() + " new posts at once look like an import or an older ledger",
                "To announce one: mvn site:announce -Dsite.account=" + account.name()
                        + " -Dsite.posts=<its file>. To announce none of them: -Dsite.resolve=*@" + account.name()
                        + ":skip",
                true);
        return entries.stream()
                .map(entry -> unseen.contains(entry) ? entry.with(held) : entry)
                .toList();
    }

    private void write(Plan.Entry entry) {
        if (entry.decision() instanceof Decision.Skip skip) {
            events.add(new Event.Skipped(now, entry.pair(), skip.reason()));
        } else if (entry.decision() instanceof Decision.Held held && held.fails()) {
            events.add(new Event.Held(now, entry.pair(), held.reason(), held.remedy()));
        } else if (entry.decision() instanceof Decision.Recall recall) {
            events.add(new Event.Held(now, entry.pair(), recall.reason(), recall.remedy()));
        } else if (entry.decision() instanceof Decision.Send && !isPlanned(entry.pair())) {
            events.add(new Event.Planned(now, entry.pair()));
        }
    }

    private boolean isPlanned(Pair pair) {
        return ledger.pair(pair)
                        .filter(state -> !List.of(Status.BASELINE, Status.SKIPPED, Status.HELD)
                                .contains(state.status()))
                        .isPresent()
                || events.stream()
                        .anyMatch(event ->
                                event instanceof Event.Planned it && it.pair().equals(pair));
    }

    private boolean isPublished(Announcement post) {
        return !post.published().isAfter(now);
    }
}
