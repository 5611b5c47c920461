package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows each announcement to come as its account will show it: on the terminal, and as a page in
 * {@code target/preview/index.html}. Needs no credentials and no network, and sends nothing.
 */
@Mojo(name = "preview", aggregator = true, threadSafe = true)
public final class PreviewMojo extends AnnouncingMojo {
    /**
     * A file that the announcements are added to as a Markdown table, for the summary of a pull request. Example:
     * {@code -Dsite.summary="$GITHUB_STEP_SUMMARY"}
     */
    @Parameter(property = "site.summary")
    private @Nullable File summary;

    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).preview(Optional.ofNullable(summary).map(File::toPath));
    }
}
