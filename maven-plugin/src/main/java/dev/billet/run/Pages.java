package dev.billet.run;

import dev.billet.generator.config.SiteAddress;
import java.net.URI;
import java.nio.file.Path;

/** The files of a built site, by the address that they are served at. */
public record Pages(Path output, SiteAddress address) {
    /** The page's file, relative to the built site. */
    public String name(URI link) {
        String path = link.getPath().substring(address.base().length());
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    public Path file(URI link) {
        return output.resolve(name(link));
    }
}
