package dev.billet.publish;

import dev.billet.generator.model.Post;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Words;
import dev.billet.syndication.Order;
import dev.billet.syndication.Plan;
import dev.billet.syndication.StatusTable;
import dev.billet.syndication.ledger.LedgerState;
import java.time.ZoneId;
import java.util.List;

/** Shows how the blog stands: what is out, what is about to come out, and what was announced where. */
final class Status {
    private final BlogOptions options;
    private final LedgerState ledger;
    private final Console console;

    Status(BlogOptions options, LedgerState ledger, Console console) {
        this.options = options;
        this.ledger = ledger;
        this.console = console;
    }

    /** What the blog adds to its history: the posts that the next run publishes and announces. */
    void ahead(Blog blog) {
        List<Post> waiting = blog.posts().stream()
                .filter(post -> ledger.post(post.id()).isEmpty())
                .toList();
        long out = blog.posts().size() - waiting.size();
        console.info(
                "Published: " + Words.count(out, "post") + (waiting.isEmpty() ? "" : ", not yet: " + waiting.size()));
        waiting.forEach(post -> console.info("Not yet published: " + post.source() + " (mvn site:publish)"));
        Plan plan = Plan.of(
                blog.announcements(options.output()),
                blog.publishing().accounts(),
                ledger,
                Order.EVERYTHING,
                options.clock().instant());
        if (!plan.acting().isEmpty()) {
            console.info("To announce:");
        }
        plan.table().lines().filter(line -> !line.isBlank()).forEach(console::info);
    }

    /**
     * What the ledger remembers.
     *
     * @param zone that moments are told in
     */
    void history(ZoneId zone) {
        if (ledger.posts().isEmpty()) {
            console.info("Nothing was announced yet.");
        }
        StatusTable.of(ledger, zone).lines().filter(line -> !line.isBlank()).forEach(console::info);
    }
}
