package dev.billet.maven;

import dev.billet.publish.Invocation;
import dev.billet.publish.Publisher;
import dev.billet.publish.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows each pending announcement as its account will word it. Needs no credentials and no network, and sends nothing. */
@Mojo(name = "preview", aggregator = true, threadSafe = true)
public final class PreviewMojo extends AnnouncingMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).preview();
    }
}
