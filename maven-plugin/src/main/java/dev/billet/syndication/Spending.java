package dev.billet.syndication;

import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Message;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one run spends on networks that cost money: on each account no more than its author allows. */
final class Spending {
    private final Map<String, BigDecimal> spent = new HashMap<>();

    /** What a message that costs too much comes to; empty if it may be sent, and then it is counted. */
    Optional<Report.Row> refusal(Plan.Entry entry, Message message) {
        @Nullable Cost cost = message.cost();
        @Nullable BigDecimal most = entry.account().maxCostPerRun();
        if (cost == null || most == null) {
            return Optional.empty();
        }
        BigDecimal before = spent.getOrDefault(entry.account().name(), BigDecimal.ZERO);
        BigDecimal after = before.add(cost.amount());
        if (after.compareTo(most) <= 0) {
            spent.put(entry.account().name(), after);
            return Optional.empty();
        }
        if (cost.amount().compareTo(most) > 0) {
            return Optional.of(new Report.Row(
                    entry,
                    "not sent",
                    "it costs " + cost + ", and one run may spend " + most.toPlainString() + " here",
                    "Raise maxCostPerRun: of the account, then: mvn site:announce",
                    true));
        }
        return Optional.of(new Report.Row(
                entry,
                "next run",
                "one run spends at most " + most.toPlainString() + " " + cost.currency() + " here (maxCostPerRun)",
                "",
                false));
    }
}
