package dev.billet.publish;

import dev.billet.generator.BuildReport;
import dev.billet.generator.Session;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.run.BlogOptions;
import dev.billet.run.Invocation;
import dev.billet.run.Words;
import dev.billet.syndication.ledger.LedgerException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The blog as its author sees it while writing: with drafts and posts to come, and with what the ledger knows. */
public final class LocalBuild implements Closeable {
    private final BlogOptions options;
    private final Builder builder;

    public LocalBuild(Invocation invocation) {
        this.options = invocation.options().unpublished();
        this.builder = new Builder(options, Optional.empty(), invocation.console());
    }

    /** The folder that it is built in. */
    public Path output() {
        return options.output();
    }

    /**
     * Builds it, and prints nothing.
     *
     * @throws IOException if the theme cannot be read or the output cannot be written
     */
    public BuildReport run() throws IOException {
        try {
            return builder.quietly(Ledgers.known(options));
        } catch (LedgerException e) {
            Place ledger = Place.file(Words.path(options.base(), options.ledger()));
            return BuildReport.failed(List.of(Problem.error(ledger, String.valueOf(e.getMessage()), "")), List.of());
        }
    }

    /**
     * Makes the page of one text anew, long before {@link #run} would, if no more than that text is another.
     *
     * @return the page; empty if it takes a run
     */
    public Optional<Session.Renewed> renew(Path file) throws IOException {
        return builder.renew(file);
    }

    @Override
    public void close() throws IOException {
        builder.close();
    }
}
