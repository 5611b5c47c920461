package dev.billet.publish;

import dev.billet.generator.BuildOptions;
import dev.billet.generator.BuildReport;
import dev.billet.generator.Generator;
import dev.billet.generator.Session;
import dev.billet.generator.assemble.Published;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.problem.Problem;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.LongWork;
import dev.billet.run.Secrets;
import dev.billet.run.Words;
import dev.billet.settings.PublishingConfig;
import dev.billet.settings.PublishingConfigReader;
import dev.billet.syndication.Account;
import dev.billet.syndication.Network;
import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.ledger.Receipt;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the site with what the ledger knows of it, and tells how it went. */
final class Builder implements Closeable {
    private final BlogOptions options;
    private final Optional<Secrets> secrets;
    private final Console console;
    private long errors;
    private long warnings;
    private @Nullable Session session;

    /** @param secrets absent where nothing will be sent, so that none is needed */
    Builder(BlogOptions options, Optional<Secrets> secrets, Console console) {
        this.options = options;
        this.secrets = secrets;
        this.console = console;
    }

    /** Builds, and prints every problem and what was built; empty if there is an error. */
    Optional<Blog> build(LedgerState ledger) throws IOException {
        return build(ledger, true);
    }

    /** Builds to know what there is, and prints the problems and what is withheld. */
    Optional<Blog> look(LedgerState ledger) throws IOException {
        return build(ledger, false);
    }

    private Optional<Blog> build(LedgerState ledger, boolean summing) throws IOException {
        long start = System.nanoTime();
        Outcome outcome = outcome(ledger, Generator::build);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        BuildReport report = outcome.report();
        print(report.problems());
        report.withheld().forEach(post -> console.info("Withheld: " + post));
        report.built()
                .filter(built -> summing)
                .map(built -> BuildSummary.of(report, built, time, options.base(), options.output()))
                .ifPresent(summary -> summary.lines().forEach(console::info));
        return outcome.blog();
    }

    /** Builds, prints nothing, and keeps in memory what the next build need not find out. */
    BuildReport quietly(LedgerState ledger) throws IOException {
        return outcome(ledger, (config, problems, build) -> session(build).build(config, problems, build))
                .report();
    }

    /** Builds, prints nothing, and tells how the blog is published too. */
    Outcome outcome(LedgerState ledger) throws IOException {
        return outcome(ledger, Generator::build);
    }

    private Outcome outcome(LedgerState ledger, Build how) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<SiteConfig> config = new SiteConfigReader(problems::add).read(options.base(), options.content());
        if (config.isEmpty()) {
            return new Outcome(BuildReport.failed(problems.stream().sorted().toList(), List.of()), Optional.empty());
        }
        PublishingConfig publishing =
                new PublishingConfigReader(options.base(), secrets, problems::add).read(config.get());
        BuildOptions build = build(config.get(), ledger, publishing.accounts());
        BuildReport report = how.build(config.get(), problems, build);
        if (report.built().isPresent()) {
            proofs(publishing, ledger);
        }
        return new Outcome(report, Optional.of(publishing));
    }

    /** A way to build. */
    private interface Build {
        BuildReport build(SiteConfig config, Collection<Problem> found, BuildOptions options) throws IOException;
    }

    /**
     * What came of a build.
     *
     * @param publishing absent if {@code site.yaml} cannot be read
     */
    record Outcome(BuildReport report, Optional<PublishingConfig> publishing) {
        Optional<Blog> blog() {
            return report.built().flatMap(built -> publishing.map(how -> new Blog(built, how)));
        }
    }

    /** How many errors and warnings the build had: the last line of a run says it, whatever has scrolled away. */
    String count() {
        return Words.count(errors, "error") + (warnings == 0 ? "" : ", " + Words.count(warnings, "warning"));
    }

    /** Builds once more, with what the ledger has learnt meanwhile. */
    void rebuild(Blog blog, LedgerState ledger) throws IOException {
        BuildOptions build = build(blog.config(), ledger, blog.publishing().accounts());
        Generator.build(blog.config(), List.of(), build);
        proofs(blog.publishing(), ledger);
    }

    /** Makes the page of one text anew, if that can be done without a build. */
    Optional<Session.Renewed> renew(Path file) throws IOException {
        return session == null ? Optional.empty() : session.renew(file);
    }

    private Session session(BuildOptions build) {
        Session open = session;
        if (open == null) {
            open = Session.open(build);
            session = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (session != null) {
            session.close();
        }
    }

    /** Files that show that the blog and an account belong together; the build itself knows nothing of accounts. */
    private void proofs(PublishingConfig publishing, LedgerState ledger) throws IOException {
        for (Map.Entry<String, Network> account : publishing.networks().entrySet()) {
            Map<String, String> files = account.getValue().files(ledger.facts(account.getKey()));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = options.output().resolve(file.getKey());
                if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
            }
        }
    }

    private BuildOptions build(SiteConfig config, LedgerState ledger, List<Account> accounts) {
        return BuildOptions.in(options.base(), options.clock().instant())
                .folders(options.content(), options.templates(), options.output(), options.work(), options.images())
                .showing(options.drafts(), options.future())
                .strict(options.strict())
                .telling(new LongWork(console))
                .published(published(config, ledger), links(ledger, accounts));
    }

    private static List<Published> published(SiteConfig config, LedgerState ledger) {
        return ledger.posts().values().stream()
                .map(post -> {
                    String below = config.address().path(post.url().getPath());
                    LocalDate date = post.published().atZone(config.timezone()).toLocalDate();
                    return new Published(post.id(), post.source(), below, post.title(), date);
                })
                .toList();
    }

    private void print(List<Problem> problems) {
        problems.forEach(this::print);
        errors = problems.stream().filter(Problem::isError).count();
        warnings = problems.size() - errors;
    }

    private void print(Problem problem) {
        Throwable cause = problem.cause();
        if (problem.isError() && cause != null) {
            console.error(problem.toString(), cause);
        } else if (problem.isError()) {
            console.error(problem.toString());
        } else {
            console.warn(problem.toString());
        }
    }

    private static Map<String, List<SyndicationLink>> links(LedgerState ledger, List<Account> accounts) {
        Map<String, String> networks = accounts.stream().collect(Collectors.toMap(Account::name, Account::network));
        return ledger.posts().keySet().stream()
                .collect(Collectors.toMap(post -> post, post -> links(ledger, post, networks)));
    }

    private static List<SyndicationLink> links(LedgerState ledger, String post, Map<String, String> networks) {
        return ledger.receipts(post).stream()
                .filter(entry -> isPublic(entry.getValue()))
                .map(entry -> new SyndicationLink(
                        entry.getKey(),
                        networks.getOrDefault(entry.getKey(), entry.getKey()),
                        String.valueOf(entry.getValue().url()),
                        entry.getValue().more().get("document")))
                .toList();
    }

    /** Whether anybody can see it there: a file on the author's disk is no such place. */
    private static boolean isPublic(Receipt receipt) {
        @Nullable URI url = receipt.url();
        return url != null && List.of("http", "https").contains(url.getScheme());
    }
}
