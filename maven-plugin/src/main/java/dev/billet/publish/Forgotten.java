package dev.billet.publish;

import dev.billet.run.BlogOptions;
import dev.billet.run.Pages;
import dev.billet.syndication.Plan;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.message.Announcement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what is new to the ledger alone, which may be an older one, from what is new to readers as well. To be asked before
 * the site goes online.
 */
final class Forgotten {
    private final BlogOptions options;
    private final Blog blog;
    private final Deployer deployer;

    Forgotten(BlogOptions options, Blog blog, Deployer deployer) {
        this.options = options;
        this.blog = blog;
        this.deployer = deployer;
    }

    /** The ids of the posts that readers have and the ledger does not know; writes nothing. */
    Set<String> look(LedgerState ledger) {
        return compare(ledger).orElse(Set.of());
    }

    /** The same; writes down what is new to both, so that it is still new if this run dies once it is online. */
    Set<String> introduce(Ledger ledger) {
        Optional<Set<String>> online = compare(ledger.state());
        if (online.isEmpty()) {
            return Set.of();
        }
        if (!online.get().isEmpty()) {
            ledger.renew(); // another machine may have put them online since it was read
        }
        ledger.append(Plan.sightings(
                blog.announcements(options.output()),
                ledger.state(),
                online.get(),
                options.clock().instant()));
        return online.get();
    }

    /** Empty if the ledger knows every post, or the host cannot tell. */
    private Optional<Set<String>> compare(LedgerState ledger) {
        List<Announcement> unknown = blog.announcements(options.output()).stream()
                .filter(post -> ledger.post(post.post()).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        Pages pages = new Pages(options.output(), blog.config().address());
        return deployer.added()
                .map(added -> unknown.stream()
                        .filter(post -> !added.contains(pages.name(post.link())))
                        .map(Announcement::post)
                        .collect(Collectors.toSet()));
    }
}
