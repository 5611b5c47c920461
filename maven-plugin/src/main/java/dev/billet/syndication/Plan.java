package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one run means to do: a decision with its reason for every post on every account. A value: making it changes nothing.
 *
 * @param entries oldest post first
 * @param events what the run writes into the ledger before it sends anything
 * @param notes what the author should know of the plan as a whole
 */
public record Plan(List<Entry> entries, List<Event> events, List<String> notes) {
    public Plan {
        entries = List.copyOf(entries);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /**
     * One post on one account.
     *
     * @param part of a thread, from 1
     */
    public record Entry(Announcement post, Account account, int part, Decision decision) {
        Entry(Announcement post, Account account, Decision decision) {
            this(post, account, 1, decision);
        }

        public Pair pair() {
            return new Pair(post.post(), account.name(), part);
        }

        /** What it says, within the limits of the account's network; makes no request. */
        public Fit fit(Network network, Facts facts) {
            return new Telling(post, account).fit(network, part, facts);
        }

        /** The same of it and of all later parts of its thread. */
        public List<Fit> fits(Network network, Facts facts) {
            Telling telling = new Telling(post, account);
            return IntStream.rangeClosed(part, Math.max(part, telling.parts()))
                    .mapToObj(each -> telling.fit(network, each, facts))
                    .toList();
        }

        /** Whether its account will show a text that it does not show yet, now or later, if nothing changes. */
        public boolean isToCome() {
            return decision instanceof Decision.Send
                    || decision instanceof Decision.Edit
                    || decision instanceof Decision.NextRun
                    || decision instanceof Decision.Due;
        }

        /** The post's, for a table. */
        String title() {
            return post.title() + (part == 1 ? "" : " (part " + part + ")");
        }

        Entry with(Decision other) {
            return new Entry(post, account, part, other);
        }
    }

    /** @param posts published ones and those to come, in any order */
    public static Plan of(
            Collection<Announcement> posts,
            Collection<Account> accounts,
            LedgerState ledger,
            Order order,
            Instant now) {
        return of(posts, accounts, ledger, Set.of(), order, now);
    }

    /**
     * The same where it is known what readers had before this run: of that, what the ledger does not know may have been
     * announced by a run that an older ledger has forgotten.
     *
     * @param online the posts that were online, by id
     */
    public static Plan of(
            Collection<Announcement> posts,
            Collection<Account> accounts,
            LedgerState ledger,
            Set<String> online,
            Order order,
            Instant now) {
        return new Planner(posts, ledger, online, order, now).plan(accounts);
    }

    /**
     * What the ledger has to know before the site goes online, so that the next run, if this one dies, does not take what is
     * new for what an older ledger has forgotten.
     *
     * @param online the posts that are online already, by id
     */
    public static List<Event> sightings(
            Collection<Announcement> posts, LedgerState ledger, Set<String> online, Instant now) {
        return new Planner(posts, ledger, online, Order.EVERYTHING, now).sightings();
    }

    /** What the run will turn to networks for. */
    public List<Entry> acting() {
        return entries.stream().filter(entry -> entry.decision().acts()).toList();
    }

    /** The posts whose pages must be live before the run. */
    public Set<Announcement> postsToSend() {
        Set<Announcement> posts = new LinkedHashSet<>();
        acting().stream()
                .filter(entry -> !(entry.decision() instanceof Decision.Delete))
                .forEach(entry -> posts.add(entry.post()));
        return posts;
    }

    /** The same, without sending these posts: their pages are not live, say. */
    public Plan holdingBack(Map<String, String> reasonByPost, String remedy) {
        List<Entry> held = new ArrayList<>();
        for (Entry entry : entries) {
            @Nullable String reason = reasonByPost.get(entry.post().post());
            boolean stops = reason != null
                    && (entry.decision() instanceof Decision.Send || entry.decision() instanceof Decision.Edit);
            held.add(stops ? entry.with(new Decision.Held(String.valueOf(reason), remedy, true)) : entry);
        }
        return new Plan(held, events, notes);
    }

    /** Every entry that is not plain history, as a table. */
    public String table() {
        Table table = new Table("Post", "Account", "Plan", "Why");
        for (Entry entry : entries) {
            Decision decision = entry.decision();
            if (!(decision instanceof Decision.Baseline || decision instanceof Decision.Announced)) {
                table.row(entry.title(), entry.account().name(), decision.word(), decision.reason());
            }
        }
        return table.toString();
    }
}
