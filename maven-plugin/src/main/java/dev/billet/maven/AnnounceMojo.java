package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Announces the posts that an account has not announced yet: to go on after a run that was stopped, or by name. */
@Mojo(name = "announce", aggregator = true, threadSafe = true)
public final class AnnounceMojo extends AnnouncingMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).announce();
    }
}
