package dev.billet.maven;

import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.settings.Schemas;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes JSON Schemas of {@code site.yaml} and of front matter, by which editors complete and check them. */
@Mojo(name = "schema", aggregator = true, threadSafe = true)
public final class SchemaMojo extends SiteMojo {
    @Override
    Result run(Invocation invocation) throws IOException {
        return new Schemas(invocation).write();
    }
}
