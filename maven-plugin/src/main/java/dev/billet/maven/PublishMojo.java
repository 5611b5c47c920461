package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the site, puts it online, then announces the posts that an account has not announced yet. */
@Mojo(name = "publish", aggregator = true, threadSafe = true)
public final class PublishMojo extends AnnouncingMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).publish();
    }
}
