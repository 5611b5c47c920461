package dev.billet.generator;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.util.Collection;

/**
 * Markdown and templates in, a folder of HTML and feeds out: the one way into this library.
 *
 * <p>An author's mistakes come back as problems in the report, all of a run at once; exceptions are for a broken disk.
 */
public final class Generator {
    private Generator() {}

    /**
     * Reads {@code site.yaml} and builds the site.
     *
     * @throws IOException if the theme cannot be read or the output cannot be written
     */
    public static BuildReport build(BuildOptions options) throws IOException {
        try (Session session = Session.open(options)) {
            return session.build(options);
        }
    }

    /**
     * Builds the site.
     *
     * @param found what is wrong with the configuration; reported together with what this build finds
     * @throws IOException if the theme cannot be read or the output cannot be written
     */
    public static BuildReport build(SiteConfig config, Collection<Problem> found, BuildOptions options)
            throws IOException {
        try (Session session = Session.open(options)) {
            return session.build(config, found, options);
        }
    }
}
