package dev.billet.preview;

import dev.billet.run.Words;
import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The announcements to come in one line.
 *
 * @param costs of all of them, by currency
 */
public record PreviewCount(long announcements, long posts, long warnings, Map<String, BigDecimal> costs) {
    public static final String NOTHING = "Nothing new to announce.";

    static PreviewCount of(List<Previewed> previews) {
        Map<String, BigDecimal> costs = new TreeMap<>();
        previews.stream()
                .flatMap(preview -> preview.message().stream())
                .map(Message::cost)
                .filter(cost -> cost != null)
                .forEach(cost -> costs.merge(cost.currency(), cost.amount(), BigDecimal::add));
        Map<String, Previewed> posts =
                previews.stream().collect(Collectors.toMap(it -> it.post().post(), it -> it, (a, b) -> a));
        long warnings = previews.stream().mapToLong(it -> it.warnings().size()).sum()
                + posts.values().stream()
                        .mapToLong(it -> it.warningsOfPost().size())
                        .sum();
        return new PreviewCount(previews.size(), posts.size(), warnings, costs);
    }

    /** {@code 3 announcements of 1 post, for 0.20 USD; 2 warnings.} */
    @Override
    public String toString() {
        if (announcements == 0) {
            return NOTHING;
        }
        String all = Words.number(announcements, "announcement", "announcements") + " of "
                + Words.number(posts, "post", "posts");
        String price = costs.entrySet().stream()
                .map(it -> ", for " + new Cost(inCents(it.getValue()), it.getKey()))
                .collect(Collectors.joining());
        return all + price + (warnings == 0 ? "." : "; " + Words.number(warnings, "warning", "warnings") + ".");
    }

    /** With two places, and more only where they tell something. */
    private static BigDecimal inCents(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(2, shortest.scale()));
    }
}
