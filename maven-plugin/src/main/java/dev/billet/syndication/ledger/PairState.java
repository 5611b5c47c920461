package dev.billet.syndication.ledger;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a pair stands in the ledger.
 *
 * @param since of the last event
 * @param frozen when it was first sent; null if it never was
 * @param generation how often the author asked to announce it anew
 * @param attempts sendings in this generation
 * @param doubtful whether an earlier sending than the last has had no answer yet: what became of the last one then does not
 *     say what became of the announcement
 * @param sent when the last request was about to leave; null if none was
 * @param run that sent it
 * @param link that was sent
 * @param title that the post had when it was sent
 * @param text that was sent
 * @param receipt if announced
 * @param reason of the last event, where it has one
 * @param until not to be tried before
 */
public record PairState(
        Status status,
        Instant since,
        @Nullable Instant frozen,
        int generation,
        int attempts,
        boolean doubtful,
        @Nullable Instant sent,
        @Nullable String run,
        @Nullable URI link,
        @Nullable String title,
        @Nullable String text,
        @Nullable Receipt receipt,
        @Nullable String reason,
        @Nullable String remedy,
        @Nullable Instant until) {

    /** The ledger's words for where a pair stands. */
    public enum Status {
        BASELINE,
        PLANNED,
        SENDING,
        ANNOUNCED,
        REJECTED,
        DEFERRED,
        UNKNOWN,
        SKIPPED,
        HELD,
        DELETED
    }

    static PairState baseline(Instant at) {
        return new PairState(
                Status.BASELINE, at, null, 0, 0, false, null, null, null, null, null, null, null, null, null);
    }

    /** The state after one more event. */
    static PairState after(@Nullable PairState before, Event.OfPair event) {
        Draft draft = new Draft(before, event.at());
        if (event instanceof Event.Planned) {
            draft.status = Status.PLANNED;
        } else if (event instanceof Event.Again) {
            draft.status = Status.PLANNED;
            draft.again();
        } else if (event instanceof Event.Sending it) {
            draft.sending(it);
        } else if (event instanceof Event.Edited it) {
            draft.edited(it);
        } else if (event instanceof Event.Deleted) {
            draft.status = Status.DELETED;
        } else if (event instanceof Event.Announced it) {
            draft.status = Status.ANNOUNCED;
            draft.receipt = it.receipt();
        } else if (event instanceof Event.Rejected it) {
            draft.because(Status.REJECTED, it.reason());
            draft.remedy = it.remedy();
        } else if (event instanceof Event.Deferred it) {
            draft.because(Status.DEFERRED, it.reason());
            draft.until = it.until();
        } else if (event instanceof Event.Missing) {
            draft.because(Status.DEFERRED, "it had not arrived");
            draft.doubtful = false;
        } else if (event instanceof Event.Unknown it) {
            draft.because(Status.UNKNOWN, it.detail());
        } else if (event instanceof Event.Skipped it) {
            draft.because(Status.SKIPPED, it.reason());
        } else if (event instanceof Event.Held it) {
            draft.because(Status.HELD, it.reason());
            draft.remedy = it.remedy();
        }
        return draft.state();
    }

    /** Sent, and its end not known: a run died here, or the answer was lost. */
    public boolean isUncertain() {
        return switch (status) {
            case SENDING, UNKNOWN -> true;
            case DEFERRED, REJECTED -> doubtful;
            default -> false;
        };
    }

    /** What a post of this link and title says differently than the one sent; empty if nothing, or if that is not known. */
    public Optional<String> change(URI postLink, String postTitle) {
        if (link != null && !postLink.equals(link)) {
            return Optional.of("its link was " + link);
        }
        return Optional.ofNullable(title)
                .filter(old -> !old.equals(postTitle))
                .map(old -> "its title was \"" + old + "\"");
    }

    /** What stays from event to event, and what each event takes away. */
    private static final class Draft {
        private final Instant since;
        private Status status = Status.PLANNED;
        private @Nullable Instant frozen;
        private int generation;
        private int attempts;
        private boolean doubtful;
        private final boolean open;
        private @Nullable Instant sent;
        private @Nullable String run;
        private @Nullable URI link;
        private @Nullable String title;
        private @Nullable String text;
        private @Nullable Receipt receipt;
        private @Nullable String reason;
        private @Nullable String remedy;
        private @Nullable Instant until;

        Draft(@Nullable PairState before, Instant at) {
            since = at;
            open = before != null && before.isUncertain();
            if (before != null) {
                frozen = before.frozen;
                generation = before.generation;
                attempts = before.attempts;
                doubtful = before.doubtful;
                sent = before.sent;
                run = before.run;
                link = before.link;
                title = before.title;
                text = before.text;
                receipt = before.receipt;
            }
        }

        void again() {
            generation++;
            attempts = 0;
            doubtful = false;
            frozen = null;
            receipt = null;
            sent = null;
        }

        void sending(Event.Sending event) {
            status = Status.SENDING;
            attempts++;
            doubtful = open;
            frozen = frozen == null ? event.at() : frozen;
            sent = event.at();
            run = event.run();
            link = event.link();
            title = event.title();
            text = event.text();
        }

        void edited(Event.Edited event) {
            status = Status.ANNOUNCED;
            link = event.link();
            title = event.title();
            text = event.text();
        }

        void because(Status status, String reason) {
            this.status = status;
            this.reason = reason;
        }

        PairState state() {
            return new PairState(
                    status,
                    since,
                    frozen,
                    generation,
                    attempts,
                    doubtful,
                    sent,
                    run,
                    link,
                    title,
                    text,
                    receipt,
                    reason,
                    remedy,
                    until);
        }
    }
}
