package dev.billet.settings;

import dev.billet.generator.data.Asked;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.replies.Rules;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code replies} of {@code site.yaml}. */
final class RulesReader {
    /** Answers everybody, without an account: https://docs.bsky.app/docs/advanced-guides/api-directory */
    private static final URI PUBLIC_APP_VIEW = URI.create("https://public.api.bsky.app/");

    private final Consumer<Problem> problems;

    RulesReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    Rules read(@Nullable Value written) {
        Keys keys = new Keys(mapping(written), problems);
        Rules rules = rules(keys);
        keys.reportUnknown("replies");
        return rules;
    }

    /** The keys that it reads. */
    static Map<String, Asked> asked() {
        Keys keys = Keys.probe("{}");
        rules(keys);
        return keys.asked();
    }

    private static Rules rules(Keys keys) {
        return new Rules(
                keys.texts("block"),
                keys.texts("hide"),
                keys.flag("avatars").orElse(false),
                keys.address("bluesky").orElse(PUBLIC_APP_VIEW));
    }

    private Mapping mapping(@Nullable Value written) {
        if (written instanceof Mapping mapping) {
            return mapping;
        }
        if (written != null) {
            problems.accept(Problem.error(
                    written.place(),
                    "replies: keys are expected here",
                    "Write replies: { block: [spam.example], avatars: true }."));
        }
        return Mapping.empty(Place.file(""));
    }
}
