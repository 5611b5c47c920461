package dev.billet.check;

import dev.billet.generator.BuildReport.Built;
import dev.billet.generator.check.SiteCheck;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Problem;
import dev.billet.http.ApiClient;
import dev.billet.publish.Inspection;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.syndication.Pause;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks for all that is wrong with a blog, and publishes nothing. */
public final class Check {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Invocation invocation;
    private final BlogOptions options;
    private final Console console;
    private final boolean external;
    private final Form form;
    private final Consumer<String> out;

    /**
     * @param external whether to ask other sites for what is linked there
     * @param form whom the problems are told to
     * @param out takes what programs read, line by line
     */
    public Check(Invocation invocation, boolean external, Form form, Consumer<String> out) {
        this.invocation = invocation;
        this.options = invocation.options();
        this.console = invocation.console();
        this.external = external;
        this.form = form;
        this.out = out;
    }

    /** Fails if there is an error. */
    public Result run() throws IOException {
        return Inspection.of(invocation, this::judge);
    }

    private Result judge(Inspection blog) {
        GitState git = GitState.read(options.base(), List.of(options.content(), options.templates()));
        List<Problem> found = new ArrayList<>(blog.report().problems());
        Stream.of(
                        new ClockCheck(options.clock().instant()).check(blog.ledger(), git),
                        git.problems(),
                        new AnnouncementCheck(options.base()).check(blog))
                .flatMap(List::stream)
                .map(this::strictly)
                .forEach(found::add);
        blog.report().built().ifPresentOrElse(built -> found.addAll(pages(blog.site(), built)), this::unseen);
        List<Problem> problems = found.stream().distinct().sorted().toList();
        report(git).tell(problems);
        String summary = "Checked: " + Summary.of(problems) + ".";
        if (problems.stream().anyMatch(Problem::isError)) {
            return new Result.Failed(summary);
        }
        console.info(summary);
        return new Result.Done();
    }

    private List<Problem> pages(Path folder, Built built) {
        SiteCheck check = SiteCheck.of(
                options.base(),
                folder,
                SourceFile.name(options.base(), options.output()),
                built.config().address(),
                built.paths(),
                built.posts());
        List<Problem> problems =
                new ArrayList<>(check.problems().stream().map(this::strictly).toList());
        if (external) {
            LinkMemory memory = LinkMemory.in(options.base().resolve(".billet/links.txt"), options.clock());
            Visitor visitor = new Visitor(new ApiClient(PATIENCE));
            problems.addAll(new ExternalCheck(visitor, Pause.real(), memory, console::info, console::passing)
                    .check(check.external()));
        }
        return problems;
    }

    private void unseen() {
        console.info("The pages were not looked at, since the site cannot be built before its errors are mended.");
    }

    private Report report(GitState git) {
        return switch (form) {
            case TEXT -> new TextReport(console);
            case JSON -> new JsonReport(out);
            case GITHUB -> new GithubReport(out, git.prefix());
        };
    }

    private Problem strictly(Problem problem) {
        return options.strict() ? problem.asError() : problem;
    }
}
