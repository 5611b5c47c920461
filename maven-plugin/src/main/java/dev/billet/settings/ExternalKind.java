package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import java.nio.file.Path;

/** {@code hosting: external}: another step puts the built site online, such as an action of GitHub's. */
final class ExternalKind implements HostingKind {
    @Override
    public String name() {
        return "external";
    }

    @Override
    public HostingSetting read(Path base, SiteConfig site, Keys keys) {
        return HostingSetting.external();
    }
}
