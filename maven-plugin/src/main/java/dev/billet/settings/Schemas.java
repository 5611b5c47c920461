package dev.billet.settings;

import dev.billet.run.Console;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.run.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the schemas by which an editor completes and checks {@code site.yaml} and front matter. */
public final class Schemas {
    /** Where this project's own site publishes them. */
    public static final String ADDRESS = "https://billet-dev.github.io/billet/schema/";

    private static final Path FOLDER = Path.of(".billet", "schema");

    private final Path base;
    private final Path content;
    private final Console console;

    public Schemas(Invocation invocation) {
        this.base = invocation.options().base();
        this.content = invocation.options().content();
        this.console = invocation.console();
    }

    public Result write() throws IOException {
        Path folder = Files.createDirectories(base.resolve(FOLDER));
        Path site = folder.resolve("site.json");
        Files.writeString(site, site());
        Files.writeString(folder.resolve("front-matter.json"), frontMatter());
        console.info("Wrote " + Words.path(base, site) + " and " + Words.path(base, folder.resolve("front-matter.json"))
                + ".");
        console.info("So that your editor completes and checks site.yaml, put at its top:");
        console.info("  # yaml-language-server: $schema="
                + content.relativize(site).toString().replace('\\', '/'));
        return new Result.Done();
    }

    static String site() {
        return SiteSchema.shape().file("content/site.yaml of a blog made with Billet");
    }

    static String frontMatter() {
        return FrontMatterSchema.shape().file("Front matter of a post or page of a blog made with Billet");
    }
}
