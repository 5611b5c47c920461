package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Builds the site: Markdown and templates become HTML and feeds in {@code target/site}. Puts nothing online. */
@Mojo(name = "generate", aggregator = true, threadSafe = true)
public final class GenerateMojo extends SiteMojo {
    /** Whether drafts are built as well, to look at them. */
    @Parameter(property = "site.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether posts of a later date are built as well, to look at them. */
    @Parameter(property = "site.future", defaultValue = "false")
    private boolean future;

    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).generate();
    }

    @Override
    boolean drafts() {
        return drafts;
    }

    @Override
    boolean future() {
        return future;
    }
}
