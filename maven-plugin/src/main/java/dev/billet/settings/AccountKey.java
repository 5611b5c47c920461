package dev.billet.settings;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Problem;
import dev.billet.syndication.network.NetworkKind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks one of a network's own keys, so that the network can take it as it is. */
record AccountKey(NetworkKind.Key key) {

    void check(Keys keys, SecretReader secrets, Consumer<Problem> problems) {
        if (keys.value(key.name()).isEmpty()) {
            if (key.required()) {
                problems.accept(Problem.error(
                        keys.place(),
                        "\"" + key.name() + "\" is missing",
                        "Add " + key.name() + ": to the account. " + key.meaning()));
            }
            return;
        }
        switch (key.type()) {
            case TEXT -> text(keys, problems);
            case FLAG -> keys.flag(key.name());
            case NUMBER -> keys.number(key.name(), 0, Integer.MAX_VALUE);
            case URL -> keys.address(key.name());
            case SECRET -> keys.scalar(key.name()).ifPresent(written -> secrets.check(key.name(), written));
            case MAPPING -> keys.mapping(key.name());
        }
    }

    private void text(Keys keys, Consumer<Problem> problems) {
        @Nullable Scalar written = keys.scalar(key.name()).orElse(null);
        if (written != null && !key.values().isEmpty() && !key.values().contains(written.text())) {
            problems.accept(Problem.error(
                    written.place(),
                    key.name() + ": \"" + written.text() + "\" is none of " + String.join(", ", key.values()),
                    key.meaning()));
        }
    }
}
