package dev.billet.syndication;

import dev.billet.syndication.ledger.Event;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.PairState;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Edits and deletes what is announced. Both can be repeated without harm, so a lost answer needs no clearing up: as long as
 * the ledger does not say that it is done, the next run does it again.
 */
final class Amend {
    private static final String AGAIN = "To try again: mvn site:announce";

    private final Ledger ledger;
    private final Clock clock;

    Amend(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Report.Row edit(Plan.Entry entry, Network network, PairState state) {
        Fit fit = entry.fit(network, ledger.state().facts(entry.account().name()));
        if (fit instanceof Fit.Refused refused) {
            return new Report.Row(entry, "not edited", refused.reason(), refused.remedy(), true);
        }
        Message message = ((Fit.Fits) fit).message();
        Optional<SendResult> result = Guarded.edit(network, receipt(state), message);
        if (result.isEmpty() || result.get() instanceof SendResult.Announced) {
            ledger.append(List.of(new Event.Edited(
                    clock.instant(), entry.pair(), message.link(), entry.post().title(), message.text())));
        }
        return result.isEmpty()
                ? new Report.Row(entry, "not edited", "announcements cannot be edited there", "", false)
                : row(entry, "edited", result.get());
    }

    Report.Row delete(Plan.Entry entry, Network network, PairState state) {
        Optional<SendResult> result = Guarded.delete(network, receipt(state));
        if (result.isPresent() && result.get() instanceof SendResult.Announced) {
            ledger.append(List.of(new Event.Deleted(clock.instant(), entry.pair())));
        }
        return result.isEmpty()
                ? new Report.Row(entry, "not deleted", "announcements cannot be deleted there", "", true)
                : row(entry, "deleted", result.get());
    }

    private static Receipt receipt(PairState state) {
        @Nullable Receipt receipt = state.receipt();
        return receipt == null ? new Receipt("", null) : receipt;
    }

    private static Report.Row row(Plan.Entry entry, String done, SendResult result) {
        if (result instanceof SendResult.Announced it) {
            String where = it.receipt().url() == null ? "" : it.receipt().url().toString();
            return new Report.Row(entry, done, done.equals("deleted") ? "" : where, "", false);
        }
        if (result instanceof SendResult.Rejected it) {
            return new Report.Row(entry, "not " + done, it.reason(), it.remedy(), true);
        }
        String reason = result instanceof SendResult.Deferred it ? it.reason() : ((SendResult.Unknown) result).detail();
        return new Report.Row(entry, "not " + done, reason, AGAIN, true);
    }
}
