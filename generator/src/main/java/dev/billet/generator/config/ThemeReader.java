package dev.billet.generator.config;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code theme}: a name, or keys. */
final class ThemeReader {
    private static final String NAME = "name";
    private static final String FROM = "from";

    private ThemeReader() {}

    static ThemeChoice read(Keys keys) {
        @Nullable Value written = keys.value("theme").orElse(null);
        if (written instanceof Scalar name) {
            return new ThemeChoice(name, null, Mapping.empty(name.place()));
        }
        @Nullable Mapping mapping = keys.mapping("theme").orElse(null);
        if (mapping == null) {
            return new ThemeChoice(null, null, Mapping.empty(keys.place()));
        }
        Keys theme = keys.section("theme").orElseThrow();
        Map<String, Entry> settings = new LinkedHashMap<>(mapping.entries());
        settings.remove(NAME);
        settings.remove(FROM);
        return new ThemeChoice(
                theme.scalar(NAME).orElse(null),
                theme.scalar(FROM).orElse(null),
                new Mapping(mapping.place(), settings));
    }
}
