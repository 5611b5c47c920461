package dev.billet.syndication;

import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.PairState.Status;
import dev.billet.syndication.message.Announcement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about one post on one account, from what the ledger says of the two. */
final class Judge {
    private final LedgerState ledger;
    private final Order order;
    private final Instant now;
    private final Vanished vanished;
    private final Set<String> online;

    Judge(LedgerState ledger, Set<String> online, Order order, Instant now, Vanished vanished) {
        this.ledger = ledger;
        this.online = online;
        this.order = order;
        this.now = now;
        this.vanished = vanished;
    }

    Decision decide(Announcement post, Account account) {
        @Nullable
        PairState state = ledger.pair(new Pair(post.post(), account.name())).orElse(null);
        if (state != null && state.status() == Status.ANNOUNCED) {
            return announced(post, account, state);
        }
        if (state != null && state.isUncertain()) {
            return uncertain(post, state);
        }
        if (!post.on(account.name()).wanted()) {
            return new Decision.OptedOut();
        }
        Optional<String> refusal = account.filter().refusal(post);
        if (refusal.isPresent()) {
            return new Decision.Filtered(refusal.get());
        }
        if (post.published().isAfter(now)) {
            return new Decision.Due(post.published(), post.zone());
        }
        if (order.names(post)) {
            return new Decision.Send();
        }
        return byHistory(post, account, state);
    }

    /** Of a later part of a thread: it goes as its first part does. Empty if there is nothing to do or to say about it. */
    Optional<Decision> follow(Plan.Entry first, int part, boolean isThere) {
        @Nullable
        PairState state = ledger.pair(new Pair(first.pair().post(), first.pair().account(), part))
                .orElse(null);
        boolean goesOn = first.decision() instanceof Decision.Send || first.decision() instanceof Decision.Reconcile;
        if (!goesOn && (state == null || !isAnnounced(first))) {
            return Optional.empty(); // an added text is no news of a post that was announced without it
        }
        if (state != null && state.status() == Status.ANNOUNCED) {
            return Optional.of(announced(first.post(), first.account(), state));
        }
        if (state != null && state.isUncertain()) {
            return Optional.of(uncertain(first.post(), state));
        }
        if (state != null && List.of(Status.SKIPPED, Status.DELETED).contains(state.status())) {
            return Optional.of(new Decision.Skipped(Objects.requireNonNullElse(state.reason(), "")));
        }
        return Optional.of(isThere ? new Decision.Send() : new Decision.Skip("the post no longer has this part"));
    }

    private static boolean isAnnounced(Plan.Entry entry) {
        return entry.decision() instanceof Decision.Announced || entry.decision() instanceof Decision.Edit;
    }

    private static Decision announced(Announcement post, Account account, PairState state) {
        Optional<String> change = state.change(post.link(), post.title());
        if (account.onEdit() == Account.OnEdit.EDIT && change.isPresent()) {
            return new Decision.Edit(change.get());
        }
        return new Decision.Announced(
                state.receipt() == null ? null : state.receipt().url());
    }

    private static Decision uncertain(Announcement post, PairState state) {
        Instant sent = Objects.requireNonNullElse(state.sent(), state.since());
        String when = "sent at " + Minute.of(sent, post.zone()) + ", ";
        return new Decision.Reconcile(
                state.status() == Status.SENDING
                        ? when + "and the run ended there"
                        : when + Objects.requireNonNullElse(state.reason(), "the answer was lost"));
    }

    private Decision byHistory(Announcement post, Account account, @Nullable PairState state) {
        if (!order.takes(post)) {
            return new Decision.NextRun("only other posts were asked for");
        }
        if (state == null) {
            return fresh(post, account);
        }
        return switch (state.status()) {
            case BASELINE -> new Decision.Baseline();
            case HELD ->
                new Decision.Held(
                        Objects.requireNonNullElse(state.reason(), ""),
                        Objects.requireNonNullElse(state.remedy(), ""),
                        false);
            case SKIPPED -> new Decision.Skipped(Objects.requireNonNullElse(state.reason(), ""));
            case DELETED -> new Decision.Skipped("it was deleted there when the post was gone");
            default -> new Decision.Send();
        };
    }

    /** The ledger has nothing on the two yet. */
    private Decision fresh(Announcement post, Account account) {
        @Nullable Instant oldest = account.oldest(now);
        boolean first = ledger.account(account.name()).isEmpty() && account.start() == Account.Start.NEWEST;
        if (oldest != null && post.published().isBefore(oldest) && !first) {
            long days = Duration.between(post.published(), now).toDays();
            return new Decision.Skip("published " + days + " days ago, which is no news");
        }
        return vanished.likeness(post)
                .<Decision>map(old -> new Decision.Held(
                        "it looks like \"" + old.title() + "\" (" + old.source() + "), which is gone",
                        "If it is the same post, write into its front matter: id: \"" + old.id()
                                + "\". If it is another, announce it with: mvn site:announce -Dsite.posts="
                                + post.source(),
                        true))
                .orElseGet(() -> isForgotten(post) && !first ? recall(post, account) : new Decision.Send());
    }

    /** Whether a run that this ledger does not know has put the post online, and may have announced it. */
    private boolean isForgotten(Announcement post) {
        return online.contains(post.post()) && ledger.post(post.post()).isEmpty();
    }

    private static Decision recall(Announcement post, Account account) {
        return new Decision.Recall(
                "it was online before this ledger knew of it; this may be an older one",
                "If it was announced: mvn site:announce -Dsite.resolve=" + post.source() + "@" + account.name()
                        + ":sent. If not: the same with :again");
    }
}
