package dev.billet.generator.cache;

import dev.billet.generator.change.Stamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a build came to: all that is needed to know whether the next one has anything to do.
 *
 * @param outputs every file of the site
 * @param last absent if there was an error
 */
record Outcome(Map<String, Stamp> outputs, @Nullable Last last) {
    static final Outcome NONE = new Outcome(Map.of(), null);
}
