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
        return tell("Published to ", "Published with ", hosting().deploy(options.output()));
    }

    /** Deploys once more, and speaks only if that failed. */
    boolean again() {
        Deployment deployment = hosting().deploy(options.output());
        return !(deployment instanceof Deployment.Failed) || tell("", "", deployment);
    }

    /** Says what a deployment would change, and changes nothing. */
    void show() {
        tell("Would publish to ", "Would publish with ", hosting().plan(options.output()));
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

    private boolean tell(String verb, String handedOver, Deployment deployment) {
        if (deployment instanceof Deployment.Failed failed) {
            console.error(failed.reason() + "\n  " + failed.remedy());
            return false;
        }
        if (deployment instanceof Deployment.Handed handed) {
            console.info(handedOver + handed.command());
            return true;
        }
        Deployment.Done done = (Deployment.Done) deployment;
        String where = setting.folder()
                .map(folder -> Words.path(options.base(), folder))
                .orElse(done.where());
        console.info(verb + where + ": " + changes(done));
        if (setting.folder().isPresent()) {
            console.info("Look at it: mvn site:serve");
        }
        return true;
    }

    private static String changes(Deployment.Done done) {
        if (done.added().isEmpty() && done.changed().isEmpty() && done.removed().isEmpty()) {
            return "nothing has changed, " + Words.count(done.unchanged(), "file");
        }
        return done.added().size() + " added, " + done.changed().size() + " changed, "
                + done.removed().size() + " removed, " + done.unchanged() + " unchanged";
    }
}
