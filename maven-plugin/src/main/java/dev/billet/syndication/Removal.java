package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.PairState.Status;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to do about announcements of posts that are gone. */
final class Removal {
    /** More at once are a wrong folder or a broken build rather than an author's wish. */
    static final int MOST = 3;

    private final Vanished vanished;
    private final LedgerState ledger;
    private final Order order;
    private final Instant now;

    Removal(Vanished vanished, LedgerState ledger, Order order, Instant now) {
        this.vanished = vanished;
        this.ledger = ledger;
        this.order = order;
        this.now = now;
    }

    /** Of an account that deletes: what there is to delete. */
    List<Plan.Entry> entries(Account account) {
        if (account.onDelete() != Account.OnDelete.DELETE) {
            return List.of();
        }
        List<Plan.Entry> entries = new ArrayList<>();
        for (LedgerState.KnownPost post : vanished.posts()) {
            for (int part = ledger.parts(post.id(), account.name()); part > 0; part--) {
                if (receipt(new Pair(post.id(), account.name(), part)).isPresent()) {
                    entries.add(new Plan.Entry(announcement(post), account, part, new Decision.Delete()));
                }
            }
        }
        long posts = entries.stream().map(Plan.Entry::post).distinct().count();
        if (posts <= MOST) {
            return entries;
        }
        Decision held = new Decision.Held(
                posts + " posts are gone at once, which looks like a wrong folder",
                "To delete one of the announcements: mvn site:announce -Dsite.posts=<the post's id>",
                true);
        return entries.stream()
                .map(entry -> order.names(entry.post()) ? entry : entry.with(held))
                .toList();
    }

    /** Of all other accounts: what the author should know, once. */
    void report(List<Account> accounts, List<Event> events, List<String> notes) {
        for (LedgerState.KnownPost post : vanished.posts()) {
            List<String> where = new ArrayList<>();
            for (Account account : accounts) {
                boolean reports = account.onDelete() == Account.OnDelete.REPORT;
                receipt(new Pair(post.id(), account.name()))
                        .filter(receipt -> reports)
                        .ifPresent(receipt ->
                                where.add(account.name() + (receipt.url() == null ? "" : " (" + receipt.url() + ")")));
            }
            if (!where.isEmpty() && !post.reportedGone()) {
                notes.add("\"" + post.title() + "\" (" + post.source() + ") is gone, and was announced on "
                        + String.join(", ", where) + ". Delete that there, or bring the post back.");
                events.add(new Event.Gone(now, post.id()));
            }
        }
    }

    private Optional<Receipt> receipt(Pair pair) {
        @Nullable PairState state = ledger.pair(pair).orElse(null);
        return state != null && state.status() == Status.ANNOUNCED
                ? Optional.ofNullable(state.receipt())
                : Optional.empty();
    }

    private static Announcement announcement(LedgerState.KnownPost post) {
        return Announcement.of(post.id(), post.title(), post.url(), post.published())
                .withSource(post.source());
    }
}
