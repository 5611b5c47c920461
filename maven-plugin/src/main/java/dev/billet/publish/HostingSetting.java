package dev.billet.publish;

import dev.billet.hosting.Hosting;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code hosting:} says.
 *
 * @param opening makes it ready; only where the site is put online, so that no other goal loads what it needs
 * @param folder where the site is on this disk once it is deployed; empty if it is elsewhere
 * @param live what must hold before an announcement goes out
 */
record HostingSetting(Opening opening, Optional<Path> folder, Live live) {
    /** Hosting on the network: a post is there when its address shows it. */
    static HostingSetting elsewhere(Opening opening) {
        return new HostingSetting(opening, Optional.empty(), Live.URL);
    }

    HostingSetting withLive(Live other) {
        return new HostingSetting(opening, folder, other);
    }

    /** Makes a hosting ready. */
    interface Opening {
        Hosting open(BlogOptions options, Secrets secrets, Console console);
    }
}
