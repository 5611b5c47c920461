package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Asks every account's server whether it knows us. Posts nothing. */
@Mojo(name = "accounts", aggregator = true, threadSafe = true)
public final class AccountsMojo extends SiteMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).accounts();
    }
}
