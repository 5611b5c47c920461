package dev.billet.syndication;

import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ledger as a table: every pair that anything was done about, and a line for each account's baseline. */
public final class StatusTable {
    private StatusTable() {}

    /** @param zone that moments are told in: the author's */
    public static String of(LedgerState ledger, ZoneId zone) {
        Table table = new Table("Post", "Account", "State", "Since", "Where or why");
        for (Map.Entry<Pair, PairState> entry : ledger.pairs().entrySet()) {
            PairState state = entry.getValue();
            if (state.status() != PairState.Status.BASELINE) {
                String title = ledger.post(entry.getKey().post())
                        .map(LedgerState.KnownPost::title)
                        .orElse(entry.getKey().post());
                int part = entry.getKey().part();
                table.row(
                        part == 1 ? title : title + " (part " + part + ")",
                        entry.getKey().account(),
                        state.status().name().toLowerCase(Locale.ROOT),
                        Minute.of(state.since(), zone),
                        detail(state));
            }
        }
        StringBuilder text = new StringBuilder(table.toString());
        for (String account : ledger.accounts()) {
            long before = count(ledger, account);
            if (before > 0) {
                text.append(account)
                        .append(": ")
                        .append(before)
                        .append(before == 1 ? " post was" : " posts were")
                        .append(" there before it (baseline)\n");
            }
        }
        return text.toString();
    }

    private static String detail(PairState state) {
        if (state.status() == PairState.Status.ANNOUNCED) {
            return Optional.ofNullable(state.receipt())
                    .flatMap(receipt -> Optional.ofNullable(receipt.url()))
                    .map(URI::toString)
                    .orElse("");
        }
        return Optional.ofNullable(state.reason()).orElse("");
    }

    private static long count(LedgerState ledger, String account) {
        return ledger.pairs().entrySet().stream()
                .filter(entry -> entry.getKey().account().equals(account))
                .filter(entry -> entry.getValue().status() == PairState.Status.BASELINE)
                .count();
    }
}
