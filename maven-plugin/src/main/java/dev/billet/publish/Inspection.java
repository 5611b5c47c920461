package dev.billet.publish;

import dev.billet.generator.BuildReport;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.syndication.Decision;
import dev.billet.syndication.Fit;
import dev.billet.syndication.LedgerException;
import dev.billet.syndication.LedgerState;
import dev.billet.syndication.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The blog as a run would build and announce it, for whoever only wants to look: it is built in a folder that is thrown away,
 * and nothing is sent.
 *
 * @param report what came of the build
 * @param site the folder of the built site, relative to nothing that lasts
 * @param pending what waits to be announced, worded as its account would
 */
public record Inspection(BuildReport report, Path site, LedgerState ledger, List<Pending> pending) {

    public Inspection {
        pending = List.copyOf(pending);
    }

    /**
     * One announcement that waits.
     *
     * @param source the file of its post
     */
    public record Pending(String account, String source, Fit fit) {}

    /** Looks at the blog; what is looked at is gone afterwards. */
    public static Result of(Invocation invocation, Function<Inspection, Result> use) throws IOException {
        BlogOptions options = invocation.options();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            BlogOptions elsewhere = options.writingTo(folder).keepingPictures(options.images());
            return use.apply(inspect(elsewhere, invocation));
        }
    }

    private static Inspection inspect(BlogOptions options, Invocation invocation) throws IOException {
        try {
            Console console = invocation.console();
            LedgerState ledger = new Ledgers(options, invocation.secrets()).lookOrKnown(console);
            Builder builder = new Builder(options, Optional.empty(), console);
            Builder.Outcome outcome = builder.outcome(ledger);
            List<Pending> pending =
                    outcome.blog().map(blog -> pending(options, blog, ledger)).orElse(List.of());
            return new Inspection(outcome.report(), options.output(), ledger, pending);
        } catch (LedgerException e) {
            Place ledger = Place.file(Words.path(options.base(), options.ledger()));
            Problem problem = Problem.error(ledger, String.valueOf(e.getMessage()), "");
            return new Inspection(
                    BuildReport.failed(List.of(problem), List.of()), options.output(), LedgerState.EMPTY, List.of());
        }
    }

    private static List<Pending> pending(BlogOptions options, Blog blog, LedgerState ledger) {
        Preview preview = new Preview(blog.publishing(), ledger);
        return Plan.of(
                        Announcements.of(blog.posts(), blog.config(), options.output()),
                        blog.publishing().accounts(),
                        ledger,
                        options.order(),
                        options.clock().instant())
                .entries()
                .stream()
                .filter(entry -> waits(entry.decision()))
                .map(entry -> new Pending(entry.account().name(), entry.post().source(), preview.fit(entry)))
                .toList();
    }

    private static boolean waits(Decision decision) {
        return decision instanceof Decision.Send
                || decision instanceof Decision.Edit
                || decision instanceof Decision.NextRun
                || decision instanceof Decision.Due;
    }
}
