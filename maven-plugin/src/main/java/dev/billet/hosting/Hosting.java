package dev.billet.hosting;

import java.nio.file.Path;

/** A place that a site is served from. */
public interface Hosting {
    /** What {@link #deploy} would do; changes nothing. */
    Deployment plan(Path site);

    /** Makes the place show this site. What goes wrong is in the answer. */
    Deployment deploy(Path site);
}
