package dev.billet.generator.theme;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a theme, as its {@code theme.yaml} declares it.
 *
 * @param of the words to choose from, where it is a choice
 * @param otherwise its value where the blog gives none; absent for nothing
 * @param about what it does, for the manual
 */
public record Setting(
        String name, Type type, List<String> of, @Nullable Object otherwise, String about) {

    /** What a value may be. */
    public enum Type {
        TEXT,
        FLAG,
        COLOUR,
        CHOICE,
        CHOICES,
        LINKS;

        static Optional<Type> named(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.toString().equals(name))
                    .findFirst();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a setting's declaration. */
    static Optional<Setting> declared(String name, Keys keys) {
        List<String> of = keys.texts("of");
        String about = keys.text("about").orElse("");
        @Nullable Object otherwise = keys.value("default").map(Value::plain).orElse(null);
        Optional<Type> type = keys.scalar("type").flatMap(written -> Type.named(written.text()));
        if (type.isEmpty()) {
            keys.value("type")
                    .ifPresent(value ->
                            keys.report(value, "type: no such type", "Write one of " + Arrays.toString(Type.values())));
        }
        keys.reportUnknown("a setting");
        return type.map(known -> new Setting(name, known, of, otherwise, about));
    }

    /** Reads its value; what is wrong is reported. */
    Optional<Object> read(Keys keys) {
        return switch (type) {
            case TEXT -> keys.text(name).map(Object.class::cast);
            case FLAG -> keys.flag(name).map(Object.class::cast);
            case COLOUR -> keys.scalar(name).flatMap(value -> colour(value, keys));
            case CHOICE -> keys.scalar(name).flatMap(value -> choice(value, keys));
            case CHOICES -> keys.value(name).map(value -> choices(value, keys));
            case LINKS -> keys.value(name).map(value -> links(value, keys));
        };
    }

    private Optional<Object> colour(Scalar written, Keys keys) {
        Optional<Colour> colour = Colour.parse(written.text());
        if (colour.isEmpty()) {
            keys.report(
                    written,
                    name + ": \"" + written.text() + "\" is not a colour",
                    "Write it in quotes as \"#rrggbb\", such as \"#0b5a46\".");
        }
        return colour.map(Object.class::cast);
    }

    private Optional<Object> choice(Scalar written, Keys keys) {
        if (of.contains(written.text())) {
            return Optional.of(written.text());
        }
        keys.report(
                written,
                name + ": \"" + written.text() + "\" is none of " + String.join(", ", of),
                Spelling.nearest(written.text(), of)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Write one of them."));
        return Optional.empty();
    }

    private Object choices(Value written, Keys keys) {
        List<Object> chosen = new ArrayList<>();
        List<Value> values = written instanceof Sequence sequence ? sequence.values() : List.of(written);
        for (Value value : values) {
            if (value instanceof Scalar scalar) {
                choice(scalar, keys).ifPresent(chosen::add);
            } else {
                keys.report(value, name + ": a list of words is expected here", "Write " + name + ": " + of + ".");
            }
        }
        return List.copyOf(chosen);
    }

    private Object links(Value written, Keys keys) {
        List<Map<String, String>> links = new ArrayList<>();
        List<Value> values = written instanceof Sequence sequence ? sequence.values() : List.of(written);
        for (Value value : values) {
            if (value instanceof Mapping mapping && mapping.entries().size() == 1) {
                mapping.entries().forEach((title, entry) -> {
                    if (entry.value() instanceof Scalar href) {
                        Map<String, String> link = new LinkedHashMap<>();
                        link.put("title", title);
                        link.put("href", href.text());
                        links.add(link);
                    }
                });
            } else {
                keys.report(
                        value,
                        name + ": a title and where it leads is expected here",
                        "Write " + name + ": and below it, indented, a line such as  - Projects: /projects/");
            }
        }
        return List.copyOf(links);
    }
}
