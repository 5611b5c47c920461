package dev.billet.syndication;

import static dev.billet.syndication.Posts.NOW;
import static dev.billet.syndication.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Message;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpendingTest {
    private final Spending spending = new Spending();
    private final Account account = Account.named("x", "x").withMaxCostPerRun(new BigDecimal("0.50"));

    @Test
    void oneRunSpendsNoMoreThanItsAuthorAllowsAndTheRestWaits() {
        assertThat(spending.refusal(entry("a"), costing("a", "0.20"))).isEmpty();
        assertThat(spending.refusal(entry("b"), costing("b", "0.20"))).isEmpty();
        assertThat(spending.refusal(entry("c"), costing("c", "0.20")))
                .contains(new Report.Row(
                        entry("c"), "next run", "one run spends at most 0.50 USD here (maxCostPerRun)", "", false));
        assertThat(spending.refusal(entry("d"), costing("d", "0.10"))).isEmpty();
    }

    @Test
    void whatCanNeverBeSentIsForTheAuthorToAllow() {
        assertThat(spending.refusal(entry("a"), costing("a", "0.51")))
                .contains(new Report.Row(
                        entry("a"),
                        "not sent",
                        "it costs 0.51 USD, and one run may spend 0.50 here",
                        "Raise maxCostPerRun: of the account, then: mvn site:announce",
                        true));
    }

    @Test
    void whatIsFreeAndWhoSetsNoLimitIsNotHeldUp() {
        Plan.Entry unlimited = new Plan.Entry(post("a", NOW), Account.named("x", "x"), new Decision.Send());

        assertThat(spending.refusal(entry("a"), costing("a", "0.00"))).isEmpty();
        assertThat(spending.refusal(unlimited, costing("a", "9.00"))).isEmpty();
        assertThat(spending.refusal(entry("a"), message("a"))).isEmpty();
    }

    private Plan.Entry entry(String id) {
        return new Plan.Entry(post(id, NOW), account, new Decision.Send());
    }

    private static Message costing(String id, String amount) {
        return message(id).withCost(new Cost(new BigDecimal(amount), "USD"));
    }

    private static Message message(String id) {
        return new Message(post(id, NOW), id, 1, 0, false, "", null);
    }
}
