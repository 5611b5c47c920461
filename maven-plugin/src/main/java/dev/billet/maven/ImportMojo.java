package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Brings a blog over from Jekyll, Hugo, Zola, JBake or WordPress into {@code content/}, and says in {@code import-report.md}
 * what became of every file.
 */
@Mojo(name = "import", aggregator = true, threadSafe = true)
public final class ImportMojo extends SiteMojo {
    /** The folder of the other blog, or the XML file that WordPress exports. Example: {@code -Dsite.from=../old-blog} */
    @Parameter(property = "site.from", required = true)
    private File from;

    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation).importFrom(from.toPath());
    }
}
