package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows which posts are published, pending or withheld, which was announced on which account and where, and for how long the tokens
 * hold that are on this machine. Changes nothing.
 */
@Mojo(name = "status", aggregator = true, threadSafe = true)
public final class StatusMojo extends SiteMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).status();
    }
}
