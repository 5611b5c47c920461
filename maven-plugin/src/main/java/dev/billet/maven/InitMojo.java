package dev.billet.maven;

import dev.billet.run.Result;
import dev.billet.start.BlogStart;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new blog in an empty folder: POM, content, and a workflow that publishes it on GitHub Pages. Asks for what the command
 * line does not say, and overwrites nothing. Where there is no POM yet, call it by its full name:
 * {@code mvn dev.billet:site-maven-plugin:init}
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {
    /** What the blog is called. */
    @Parameter(property = "site.title")
    private @Nullable String title;

    /** The address at which it will be read. That of its pages on GitHub if not given. Example: https://blog.example/ */
    @Parameter(property = "site.url")
    private @Nullable String url;

    /** Who writes it. The name of your login if not given. */
    @Parameter(property = "site.author")
    private @Nullable String author;

    /** The language it is written in, such as en, fr or pt-BR. That of your system if not given. */
    @Parameter(property = "site.language")
    private @Nullable String language;

    /** The time zone of its dates, such as Europe/Paris. That of your system if not given. */
    @Parameter(property = "site.timezone")
    private @Nullable String timezone;

    /** The repository on GitHub that it will be kept in, as {@code user/name}. It is published to a folder if not given. */
    @Parameter(property = "site.github")
    private @Nullable String github;

    /**
     * How GitHub gets the pages: {@code branch} pushes the site to the branch gh-pages, from any machine; {@code artifact} lets
     * the workflow alone hand it over.
     */
    @Parameter(property = "site.pages", defaultValue = "branch")
    private String pages;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File folder;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Override
    public void execute() throws MojoFailureException, MojoExecutionException {
        MavenConsole console = MavenConsole.of(getLog(), false, false);
        try {
            Result result = new BlogStart(folder.toPath(), version, Clock.systemDefaultZone(), console)
                    .run(given(), Terminal.of(settings, console));
            if (result instanceof Result.Failed failed) {
                throw new MojoFailureException(failed.summary());
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The disk refused: " + e, e);
        }
    }

    private Map<String, String> given() {
        Map<String, @Nullable String> all = new HashMap<>();
        all.put("title", title);
        all.put("url", url);
        all.put("author", author);
        all.put("language", language);
        all.put("timezone", timezone);
        all.put("github", github);
        all.put("pages", pages);
        Map<String, String> given = new HashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
