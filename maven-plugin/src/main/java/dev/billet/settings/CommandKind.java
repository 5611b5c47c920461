package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import dev.billet.hosting.CommandHosting;
import java.nio.file.Path;
import java.util.List;

/** {@code hosting: { type: command, command: [./deploy.sh] }}: a command of the author's, with the site's folder. */
final class CommandKind implements HostingKind {
    private static final String COMMAND = "command";

    @Override
    public String name() {
        return COMMAND;
    }

    @Override
    public HostingSetting read(Path base, SiteConfig site, Keys keys) {
        List<String> command = keys.texts(COMMAND);
        if (command.isEmpty()) {
            keys.reportMissing(
                    "hosting of the type command says no command",
                    "Write hosting: { type: command, command: [./deploy.sh] }; the folder of the site is added at its end.");
        }
        return HostingSetting.elsewhere(
                (options, secrets, console) -> new CommandHosting(base, command, console::info));
    }
}
