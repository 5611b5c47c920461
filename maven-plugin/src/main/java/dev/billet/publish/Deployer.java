package dev.billet.publish;

import dev.billet.hosting.Deployment;
import dev.billet.hosting.Hosting;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Secrets;
import dev.billet.run.Words;
import dev.billet.settings.HostingSetting;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts the built site where it is hosted, and tells how it went. */
final class Deployer {
    private final BlogOptions options;
    private final HostingSetting setting;
    private final Secrets secrets;
    private final Console console;

    Deployer(BlogOptions options, HostingSetting setting, Secrets secrets, Console console) {
        this.options = options;
        this.setting = setting;
        this.secrets = secrets;
        this.console = console;
    }

    /** Deploys; false if that failed. */
    boolean run() {
        Deployment deployment = hosting().deploy(options.output());
        if (failed(deployment)) {
            return false;
        }
        console.info(words("Published", deployment));
        if (setting.folder().isPresent()) {
            console.info("Look at it: mvn site:serve");
        }
        return true;
    }

    /** Deploys once more, and speaks only if that failed; false if so. */
    boolean again() {
        return !failed(hosting().deploy(options.output()));
    }

    /** Says what a deployment would change, and changes nothing. */
    void show() {
        Deployment deployment = hosting().plan(options.output());
        if (!failed(deployment)) {
            console.info(words("Would publish", deployment));
        }
    }

    /** The files that a deployment would add; empty if the host cannot tell. */
    Optional<Set<String>> added() {
        return hosting().plan(options.output()) instanceof Deployment.Done done
                ? Optional.of(Set.copyOf(done.added()))
                : Optional.empty();
    }

    private Hosting hosting() {
        return Objects.requireNonNull(setting.opening(), "another step deploys").open(options, secrets, console);
    }

    /** Says why, if it did. */
    private boolean failed(Deployment deployment) {
        if (deployment instanceof Deployment.Failed failed) {
            console.error(failed.reason() + "\n  " + failed.remedy());
            return true;
        }
        return false;
    }

    private String words(String verb, Deployment deployment) {
        if (deployment instanceof Deployment.Handed handed) {
            return verb + " with " + handed.command();
        }
        Deployment.Done done = (Deployment.Done) deployment;
        String where = setting.folder()
                .map(folder -> Words.path(options.base(), folder))
                .orElse(done.where());
        return verb + " to " + where + ": " + done.summary();
    }
}
