package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import java.nio.file.Path;

/** One choice of {@code hosting: { type: … }}: a class, and a line in {@link HostingReader}. */
interface HostingKind {
    /** As {@code type} has it. */
    String name();

    /** Reads the keys that only this kind has. What is wrong is reported to the keys, and something returned all the same. */
    HostingSetting read(Path base, SiteConfig site, Keys keys);
}
