package dev.billet.generator.config;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code language} and {@code languages}. */
final class LanguagesReader {
    private static final String REMEDY = "Write a tag such as en, fr or pt-BR.";

    private LanguagesReader() {}

    /** The main language first. */
    static List<Language> read(Keys keys, String title, @Nullable String description) {
        @Nullable Scalar written = keys.scalar("language").orElse(null);
        String main = written == null
                ? "en"
                : tag(keys, "language", written.text(), written.place()).orElse("en");
        List<Language> languages = new ArrayList<>();
        languages.add(new Language(main, title, description, ""));
        if (keys.value("languages").orElse(null) instanceof Mapping named) {
            named(languages, keys, named, title, description);
        } else {
            keys.value("languages")
                    .map(Value::place)
                    .ifPresent(place -> keys.texts("languages")
                            .forEach(tag -> add(languages, keys, tag, place, title, description)));
        }
        return languages;
    }

    private static void named(
            List<Language> languages, Keys keys, Mapping mapping, String title, @Nullable String description) {
        Keys all = keys.section("languages").orElseThrow();
        for (String tag : mapping.entries().keySet()) {
            @Nullable Keys own = all.section(tag).orElse(null);
            if (own != null) {
                String ownTitle = own.text("title").orElse(title);
                @Nullable String ownDescription = own.text("description").orElse(description);
                own.reportUnknown("a language");
                Place place = mapping.entries().get(tag).key();
                add(languages, keys, tag, place, ownTitle, ownDescription);
            }
        }
    }

    private static void add(
            List<Language> languages,
            Keys keys,
            String written,
            Place place,
            String title,
            @Nullable String description) {
        tag(keys, "languages", written, place).ifPresent(tag -> {
            if (languages.get(0).tag().equals(tag)) {
                languages.set(0, new Language(tag, title, description, ""));
            } else {
                languages.add(new Language(tag, title, description, "/" + tag.toLowerCase(Locale.ROOT)));
            }
        });
    }

    private static Optional<String> tag(Keys keys, String key, String written, Place place) {
        Optional<String> tag = Language.tag(written);
        if (tag.isEmpty()) {
            keys.report(place, key + ": \"" + written + "\" is not a language", REMEDY);
        }
        return tag;
    }
}
