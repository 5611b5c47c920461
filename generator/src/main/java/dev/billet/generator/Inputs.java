package dev.billet.generator;

import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Listing;
import dev.billet.generator.markdown.MarkdownOptions;
import dev.billet.generator.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a build is made from, as numbers to compare with those of an earlier one. */
final class Inputs {
    private Inputs() {}

    /** Of everything but the moment. */
    static long fingerprint(SiteConfig config, Theme theme, BuildOptions options, Listing listing) throws IOException {
        Fingerprint inputs = new Fingerprint()
                .add(Fingerprint.of(Files.readAllBytes(options.content().resolve("site.yaml"))))
                .add(theme.fingerprint())
                .add(config.address().home())
                .add(options.output().toAbsolutePath().toString())
                .add(options.drafts() ? 1 : 0)
                .add(options.future() ? 1 : 0);
        Values.add(Values.add(inputs, options.published()), options.syndication());
        listing.each(file -> inputs.add(file.name())
                .add(file.stamp().size())
                .add(file.stamp().modified()));
        listing.strangers().forEach(stranger -> inputs.add(stranger.toString()));
        listing.troubles().forEach(trouble -> inputs.add(trouble.toString()));
        return inputs.value();
    }

    /** Of the settings that documents are read with. */
    static long reading(SiteConfig config) {
        Fingerprint settings = new Fingerprint().add(config.timezone().getId());
        return Values.add(Values.add(Values.add(settings, config.taxonomyKeys()), config.defaults()), config.accounts())
                .value();
    }

    /** Of the settings that texts are rendered with. */
    static long rendering(MarkdownOptions options) {
        return new Fingerprint().add(options.toString()).value();
    }

    /** Whether the stamp of every file can be trusted. */
    static boolean isSettled(Listing listing) {
        AtomicBoolean settled = new AtomicBoolean(true);
        listing.each(file -> settled.compareAndSet(true, file.stamp().isSettled()));
        return settled.get();
    }
}
