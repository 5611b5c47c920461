package dev.billet.syndication.ledger;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ledger as a page of Markdown, which is what a host's web pages show of the branch. */
final class LedgerPage {
    private LedgerPage() {}

    static String of(LedgerState ledger) {
        List<Map.Entry<Pair, PairState>> rows = ledger.pairs().entrySet().stream()
                .filter(entry -> entry.getValue().status() != PairState.Status.BASELINE)
                .sorted(Comparator.comparing((Map.Entry<Pair, PairState> entry) ->
                                entry.getValue().since())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        StringBuilder page = new StringBuilder("# What was announced where\n\n");
        page.append("Written by Billet, from the journal in [")
                .append(BranchLedger.JOURNAL)
                .append("](");
        page.append(BranchLedger.JOURNAL)
                .append("). Do not edit either: the journal keeps a post from being announced twice.\n");
        if (rows.isEmpty()) {
            return page.append("\nNothing yet.\n").toString();
        }
        page.append("\n| Post | Account | State | Since |\n| --- | --- | --- | --- |\n");
        rows.forEach(row -> page.append(line(ledger, row.getKey(), row.getValue())));
        return page.toString();
    }

    private static String line(LedgerState ledger, Pair pair, PairState state) {
        String post = ledger.post(pair.post())
                .map(known -> link(known.title(), known.url()))
                .orElse(text(pair.post()));
        String word = state.status().name().toLowerCase(Locale.ROOT);
        String shown = Optional.ofNullable(state.receipt())
                .flatMap(receipt -> Optional.ofNullable(receipt.url()))
                .filter(url -> state.status() == PairState.Status.ANNOUNCED)
                .map(url -> link(word, url))
                .orElse(word
                        + Optional.ofNullable(state.reason())
                                .map(why -> ": " + text(why))
                                .orElse(""));
        return "| " + post + " | " + text(pair.account()) + " | " + shown + " | "
                + state.since().truncatedTo(ChronoUnit.SECONDS) + " |\n";
    }

    private static String link(String words, URI url) {
        boolean web = List.of("http", "https").contains(String.valueOf(url.getScheme()));
        String target = url.toString().replace("(", "%28").replace(")", "%29").replace("|", "%7C");
        return web ? "[" + text(words) + "](" + target + ")" : text(words);
    }

    /** As plain words, whatever Markdown or HTML somebody's title looks like. */
    private static String text(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#&~@!])", "\\\\$1");
    }
}
