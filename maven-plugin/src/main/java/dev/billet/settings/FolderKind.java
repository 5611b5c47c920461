package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import dev.billet.hosting.FolderHosting;
import java.nio.file.Path;

/** {@code hosting: { type: folder, folder: target/public }}, and what a blog has that says nothing. */
final class FolderKind implements HostingKind {
    private static final String DEFAULT_FOLDER = "target/public";

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public HostingSetting read(Path base, SiteConfig site, Keys keys) {
        Path folder = base.resolve(keys.text("folder").orElse(DEFAULT_FOLDER));
        return HostingSetting.in(folder, (options, secrets, console) -> new FolderHosting(folder, console::passing));
    }
}
