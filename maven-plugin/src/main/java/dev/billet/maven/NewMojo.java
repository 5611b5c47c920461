package dev.billet.maven;

import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.start.PostStart;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Starts a new post: a file with a date, an address and a permanent id. Asks for the title if it is not given. */
@Mojo(name = "new", aggregator = true, threadSafe = true)
public final class NewMojo extends SiteMojo {
    /** What the post is called. Example: {@code mvn site:new -Dtitle="A walk by the sea"} */
    @Parameter(property = "title")
    private @Nullable String title;

    /** The last word of its address. Made of the title if not given. */
    @Parameter(property = "site.slug")
    private @Nullable String slug;

    /** The folder below {@code posts/} to put it in, such as {@code travel}. */
    @Parameter(property = "site.section")
    private @Nullable String section;

    /** One of the languages of the site. Its main language if not given. */
    @Parameter(property = "site.language")
    private @Nullable String language;

    /**
     * The name of a file in {@code content/archetypes/}, without {@code .md}, that the post starts from. If not given: the one
     * named like the section, else {@code post}, else a built-in one.
     */
    @Parameter(property = "site.archetype")
    private @Nullable String archetype;

    /** Whether to open the file in the editor that {@code VISUAL} or {@code EDITOR} names. */
    @Parameter(property = "site.edit", defaultValue = "false")
    private boolean edit;

    @Override
    Result run(Invocation invocation) throws IOException {
        Editor editor = new Editor(edit, System.getenv(), invocation.console());
        return new PostStart(invocation, Terminal.of(settings(), invocation.console()))
                .run(new PostStart.Wish(title, slug, section, language, archetype), editor::open);
    }
}
