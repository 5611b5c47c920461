package dev.billet.publish;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Fit;
import dev.billet.syndication.LedgerState;
import dev.billet.syndication.Network;
import dev.billet.syndication.Order;
import dev.billet.syndication.Plan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Words every announcement that is still to come as its account will, long before its day: what a network would refuse is
 * known now. Makes no request; the limits are those that each server told when it was last asked.
 */
final class AnnouncementCheck {
    private final Blog blog;
    private final Path output;
    private final LedgerState ledger;

    /**
     * @param blog built with the posts to come ({@code future})
     * @param output where it was built
     */
    AnnouncementCheck(Blog blog, Path output, LedgerState ledger) {
        this.blog = blog;
        this.output = output;
        this.ledger = ledger;
    }

    /** An error for each text that cannot be announced, at the post's file. */
    List<Problem> problems(Instant now) {
        List<Announcement> posts = Announcements.of(blog.posts(), blog.config(), output);
        Plan plan = Plan.of(posts, blog.publishing().accounts(), ledger, Order.EVERYTHING, now);
        List<Problem> problems = new ArrayList<>();
        for (Plan.Entry entry : plan.entries()) {
            if (entry.isToCome()) {
                problems.addAll(problems(entry));
            }
        }
        return problems.stream().distinct().sorted().toList();
    }

    private List<Problem> problems(Plan.Entry entry) {
        String account = entry.account().name();
        Network network = Objects.requireNonNull(blog.publishing().networks().get(account));
        return entry.fits(network, ledger.facts(account)).stream()
                .filter(Fit.Refused.class::isInstance)
                .map(Fit.Refused.class::cast)
                .map(refused -> Problem.error(
                        Place.file(entry.post().source()),
                        "cannot be announced on " + account + ": " + refused.reason(),
                        refused.remedy()))
                .toList();
    }
}
