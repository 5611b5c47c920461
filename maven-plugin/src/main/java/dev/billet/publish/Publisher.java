package dev.billet.publish;

import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.run.Secrets;
import dev.billet.run.TemporaryFolder;
import dev.billet.syndication.ledger.Ledger;
import dev.billet.syndication.ledger.LedgerException;
import dev.billet.syndication.ledger.LedgerState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs generate, check, deploy, wait, announce; each of its methods is one goal.
 *
 * <p>What goes wrong in normal life is told on the console and ends in {@link Result.Failed}; exceptions are for a broken
 * disk.
 */
public final class Publisher {
    private final BlogOptions options;
    private final Secrets secrets;
    private final Console console;

    public Publisher(Invocation invocation) {
        this.options = invocation.options();
        this.secrets = invocation.secrets();
        this.console = invocation.console();
    }

    /** Builds the site and puts nothing online. */
    public Result generate() throws IOException {
        return with(() -> Ledgers.known(options), state -> {
            Builder builder = new Builder(options, Optional.empty(), console);
            return builder.build(state).isPresent() ? new Result.Done() : failed(builder, "the site is not built");
        });
    }

    /** Builds the site, puts it online, announces what is new. */
    public Result publish() throws IOException {
        return options.dryRun() ? dryRun(true) : withLedger(ledger -> run(ledger, true));
    }

    /** Announces what is new, of a site that is online already. */
    public Result announce() throws IOException {
        return options.dryRun() ? dryRun(false) : withLedger(ledger -> run(ledger, false));
    }

    /** Shows what is published, pending and withheld, and what the ledger says. */
    public Result status() throws IOException {
        return with(latest(), state -> {
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                BlogOptions elsewhere = options.writingTo(folder);
                Builder builder = new Builder(elsewhere, Optional.empty(), console);
                Optional<Blog> built = builder.look(state);
                Status status = new Status(elsewhere, state, console);
                built.ifPresent(status::ahead);
                status.history(built.map(blog -> blog.config().timezone())
                        .orElse(options.clock().getZone()));
                built.ifPresent(
                        blog -> Tokens.of(blog, options, secrets, console).show());
                return built.isPresent() ? new Result.Done() : failed(builder, "what comes next is not known");
            }
        });
    }

    /**
     * Shows each announcement to come as its account will show it, on the console and as a page; sends nothing.
     *
     * @param summary a file that the same is added to as Markdown
     */
    public Result preview(Optional<Path> summary) throws IOException {
        return look(Optional.empty(), "there is no preview", (blog, state, elsewhere) -> {
            Announcer announcer = new Announcer(elsewhere, blog, Set.of(), console);
            announcer.show(state);
            new Previewing(options, blog, console).show(announcer.previews(state), summary);
            return new Result.Done();
        });
    }

    /** Asks every account's server whether it knows us; posts nothing. */
    public Result accounts() throws IOException {
        return look(
                Optional.of(secrets),
                "no account was asked",
                (blog, state, elsewhere) -> new Accounts(blog.publishing(), options.clock(), console).ask()
                        ? new Result.Done()
                        : new Result.Failed("Not every account can be announced on; what and why is said above."));
    }

    /** Gets a token for an account whose owner has to agree in a browser. */
    public Result login(String account, int port, BufferedReader pasted) throws IOException {
        return look(
                Optional.empty(),
                "no token was got",
                (blog, state, elsewhere) -> new LoginRun(secrets, console, options.clock())
                        .run(blog.config(), account, options.base(), port, pasted));
    }

    /** Asks the networks what readers answered, and keeps it among the blog's data. */
    public Result replies() throws IOException {
        return with(ledgers(options)::look, state -> new Answered(options, console).fetch(state));
    }

    /** Brings another blog's content over. */
    public Result importFrom(Path from) {
        return new Migration(options.base(), options.content(), console).run(from);
    }

    private Result run(Ledger ledger, boolean deploy) throws IOException {
        if (!new Resolving(options, console).run(ledger)) {
            return new Result.Failed("-Dsite.resolve names nothing that the ledger knows.");
        }
        Builder builder = builder();
        Optional<Blog> built = builder.build(ledger.state());
        if (built.isEmpty()) {
            return failed(builder, "the site is not published");
        }
        Blog blog = built.get();
        if (deploy && blog.publishing().hosting().isExternal()) {
            console.info("Putting it online is left to another step, because site.yaml says hosting: external.");
            console.info("When that is done: mvn site:announce");
            return new Result.Done();
        }
        Deployer deployer = new Deployer(options, blog.publishing().hosting(), secrets, console);
        Set<String> online = deploy ? new Forgotten(options, blog, deployer).introduce(ledger) : Set.of();
        if (deploy && !deployer.run()) {
            return new Result.Failed("The site is not published, so nothing was announced.");
        }
        Announcer announcer = new Announcer(options, blog, online, console);
        boolean announced = announcer.run(ledger);
        boolean linked = true;
        if (deploy && announcer.newLinks()) {
            builder.rebuild(blog, ledger.state());
            linked = deployer.again();
        }
        if (!announced) {
            return new Result.Failed("Not everything was announced; what and why is said above."
                    + (deploy ? " The site itself is published." : ""));
        }
        return linked
                ? new Result.Done()
                : new Result.Failed("All is published and announced, but the posts do not say where; why is said above."
                        + " To have them say so: mvn site:publish");
    }

    /** Builds in a folder that is thrown away, and says what would be done. */
    private Result dryRun(boolean deploy) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            BlogOptions elsewhere = options.writingTo(folder);
            return with(ledgers(elsewhere)::look, state -> {
                Builder builder = new Builder(elsewhere, Optional.empty(), console);
                Optional<Blog> built = builder.look(state);
                if (built.isEmpty()) {
                    return failed(builder, "the site would not be published");
                }
                Blog blog = built.get();
                Set<String> online = Set.of();
                if (deploy && !blog.publishing().hosting().isExternal()) {
                    Deployer deployer =
                            new Deployer(elsewhere, blog.publishing().hosting(), secrets, console);
                    deployer.show();
                    online = new Forgotten(elsewhere, blog, deployer).look(state);
                }
                new Announcer(elsewhere, blog, online, console).show(state);
                console.info("Dry run: nothing was written, nothing was sent.");
                return new Result.Done();
            });
        }
    }

    /**
     * Builds in a folder that is thrown away, for a goal that puts nothing online.
     *
     * @param tokens those of the accounts, if their servers are asked
     * @param otherwise what is not done if the site cannot be built
     */
    private Result look(Optional<Secrets> tokens, String otherwise, Look look) throws IOException {
        return with(latest(), state -> {
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                BlogOptions elsewhere = options.writingTo(folder);
                Builder builder = new Builder(elsewhere, tokens, console);
                Optional<Blog> built = builder.look(state);
                return built.isPresent() ? look.at(built.get(), state, elsewhere) : failed(builder, otherwise);
            }
        });
    }

    private Builder builder() {
        return new Builder(options, Optional.of(secrets), console);
    }

    private static Result failed(Builder builder, String consequence) {
        return new Result.Failed(builder.count() + ": " + consequence);
    }

    private Result withLedger(Work<Ledger> work) throws IOException {
        try {
            Ledger.Opening opening = ledgers(options).open();
            if (opening instanceof Ledger.Opening.Refused refused) {
                console.error(refused.reason() + "\n  " + refused.remedy());
                return new Result.Failed(refused.reason());
            }
            Ledger.Opening.Open open = (Ledger.Opening.Open) opening;
            open.notes().forEach(console::warn);
            try (Ledger ledger = open.ledger()) {
                return work.on(ledger);
            }
        } catch (LedgerException e) {
            return broken(e);
        }
    }

    private Result with(Supplier<LedgerState> ledger, Work<LedgerState> work) throws IOException {
        try {
            return work.on(ledger.get());
        } catch (LedgerException e) {
            return broken(e);
        }
    }

    /** For a goal that sends nothing, and is of use without the network too. */
    private Supplier<LedgerState> latest() {
        return () -> ledgers(options).lookOrKnown(console);
    }

    private Ledgers ledgers(BlogOptions where) {
        return new Ledgers(where, secrets);
    }

    private Result broken(LedgerException e) {
        console.error(String.valueOf(e.getMessage()));
        return new Result.Failed("The ledger cannot be used, so nothing was announced.");
    }

    /** What is done with a blog that was built to be looked at. */
    private interface Look {
        Result at(Blog blog, LedgerState state, BlogOptions elsewhere) throws IOException;
    }

    /** What is done with a ledger. */
    private interface Work<T> {
        Result on(T ledger) throws IOException;
    }
}
