package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Asks Mastodon and Bluesky what readers answered to the announcements, and keeps it in {@code content/data/replies}, to be shown
 * below the posts. Needs no account, posts nothing.
 */
@Mojo(name = "replies", aggregator = true, threadSafe = true)
public final class RepliesMojo extends SiteMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).replies();
    }
}
