package dev.billet.maven;

import dev.billet.run.BlogOptions;
import dev.billet.run.Folders;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.syndication.Order;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where the blog is, and how a result becomes success or failure. */
abstract class SiteMojo extends AbstractMojo {
    /** The blog's folder. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File base;

    /** The folder with {@code site.yaml}, {@code posts/}, {@code pages/} and {@code static/}. */
    @Parameter(property = "site.content", defaultValue = "${project.basedir}/content")
    private File content;

    /** The blog's own theme files. A file there replaces the file of the same name of the default theme. May be missing. */
    @Parameter(property = "site.templateDirectory", defaultValue = "${project.basedir}/site-template")
    private File templateDirectory;

    /** The folder that the site is built in. */
    @Parameter(property = "site.output", defaultValue = "${project.build.directory}/site")
    private File output;

    /** Where the generator keeps its notes between two builds; removed by {@code mvn clean}. */
    @Parameter(defaultValue = "${project.build.directory}/billet", readonly = true)
    private File work;

    /** Whether warnings are errors. */
    @Parameter(property = "site.strict", defaultValue = "false")
    private boolean strict;

    /** Whether to do nothing at all. */
    @Parameter(property = "site.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        if (skip) {
            getLog().info("Skipped, because site.skip is set.");
            return;
        }
        try {
            Result result = run(new Invocation(
                    options(),
                    new MavenSecrets(settings, decrypter, settingsFile()),
                    MavenConsole.of(
                            getLog(),
                            settings.isInteractiveMode(),
                            session.getRequest().isShowErrors())));
            if (result instanceof Result.Failed failed) {
                throw new MojoFailureException(failed.summary());
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The disk refused: " + e, e);
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("The disk refused: " + e.getCause(), e);
        }
    }

    private SettingsFile settingsFile() {
        Path home = Path.of(System.getProperty("user.home"), ".m2");
        Path file = Optional.ofNullable(session.getRequest().getUserSettingsFile())
                .map(File::toPath)
                .orElse(home.resolve("settings.xml"));
        String security = System.getProperty("settings.security");
        return new SettingsFile(file, security == null ? home.resolve("settings-security.xml") : Path.of(security));
    }

    /** The goal's own work. */
    abstract Result run(Invocation invocation) throws IOException;

    Settings settings() {
        return settings;
    }

    boolean drafts() {
        return false;
    }

    boolean future() {
        return false;
    }

    boolean dryRun() {
        return false;
    }

    Order order() {
        return Order.EVERYTHING;
    }

    Set<String> resolve() {
        return Set.of();
    }

    static Set<String> list(@Nullable String commaSeparated) {
        return commaSeparated == null
                ? Set.of()
                : Arrays.stream(commaSeparated.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private BlogOptions options() {
        Folders folders = new Folders(
                base.toPath(),
                content.toPath(),
                templateDirectory.toPath(),
                output.toPath(),
                work.toPath(),
                base.toPath().resolve(".billet/images"));
        return new BlogOptions(folders, drafts(), future(), strict, dryRun(), order(), resolve(), Clock.systemUTC());
    }
}
