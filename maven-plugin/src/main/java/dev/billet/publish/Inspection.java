package dev.billet.publish;

import dev.billet.generator.BuildReport;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.run.TemporaryFolder;
import dev.billet.run.Words;
import dev.billet.syndication.Network;
import dev.billet.syndication.Plan;
import dev.billet.syndication.ledger.LedgerException;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.message.Fit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The blog as a run would build and announce it, for whoever only wants to look: it is built in a folder that is thrown away,
 * and nothing is sent.
 *
 * @param report what came of the build
 * @param site the folder of the built site, relative to nothing that lasts
 * @param pending what waits to be announced, worded as its account would; also of posts that are not out yet
 */
public record Inspection(BuildReport report, Path site, LedgerState ledger, List<Pending> pending) {

    public Inspection {
        pending = List.copyOf(pending);
    }

    /**
     * One announcement that waits, or a part of it.
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
            Optional<List<Pending>> toCome =
                    outcome(options.withFuture(), ledger, console).blog().map(blog -> pending(options, blog, ledger));
            Builder.Outcome outcome = outcome(options, ledger, console);
            List<Pending> pending = toCome.or(() -> outcome.blog().map(blog -> pending(options, blog, ledger)))
                    .orElse(List.of());
            return new Inspection(outcome.report(), options.output(), ledger, pending);
        } catch (LedgerException e) {
            Place ledger = Place.file(Words.path(options.base(), options.ledger()));
            Problem problem = Problem.error(ledger, String.valueOf(e.getMessage()), "");
            return new Inspection(
                    BuildReport.failed(List.of(problem), List.of()), options.output(), LedgerState.EMPTY, List.of());
        }
    }

    private static Builder.Outcome outcome(BlogOptions options, LedgerState ledger, Console console)
            throws IOException {
        return new Builder(options, Optional.empty(), console).outcome(ledger);
    }

    /** Every part of every announcement, also of posts whose day is still to come. */
    private static List<Pending> pending(BlogOptions options, Blog blog, LedgerState ledger) {
        return Plan.of(
                        blog.announcements(options.output()),
                        blog.publishing().accounts(),
                        ledger,
                        options.order(),
                        options.clock().instant())
                .entries()
                .stream()
                .filter(Plan.Entry::isToCome)
                .flatMap(entry -> pending(entry, blog, ledger))
                .distinct()
                .toList();
    }

    private static Stream<Pending> pending(Plan.Entry entry, Blog blog, LedgerState ledger) {
        String account = entry.account().name();
        Network network = Objects.requireNonNull(blog.publishing().networks().get(account));
        return entry.fits(network, ledger.facts(account)).stream()
                .map(fit -> new Pending(account, entry.post().source(), fit));
    }
}
