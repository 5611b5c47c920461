package dev.billet.generator.config;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code permalink}, and {@code permalinks} by section. */
final class PermalinksReader {
    private PermalinksReader() {}

    static Permalinks read(Keys keys) {
        Permalink usual = keys.scalar("permalink")
                .flatMap(written -> permalink(keys, "permalink", written))
                .orElse(Permalink.DEFAULT);
        Map<String, Permalink> bySection = new LinkedHashMap<>();
        @Nullable Keys sections = keys.section("permalinks").orElse(null);
        if (sections != null) {
            for (String section : sections.names()) {
                sections.scalar(section)
                        .flatMap(written -> permalink(sections, section, written))
                        .ifPresent(pattern -> bySection.put(section, pattern));
            }
        }
        return new Permalinks(usual, bySection);
    }

    private static Optional<Permalink> permalink(Keys keys, String key, Scalar written) {
        Optional<String> fault = Permalink.fault(written.text());
        fault.ifPresent(why -> keys.report(
                written,
                key + ": \"" + written.text() + "\" " + why,
                "Write a path such as " + Permalink.DEFAULT + ", of " + String.join(", ", Permalink.PLACEHOLDERS)
                        + "."));
        return fault.isPresent() ? Optional.empty() : Optional.of(new Permalink(written.text()));
    }
}
