package dev.billet.generator.data;

import dev.billet.generator.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document, with the place where it was read. */
public sealed interface Value {
    Place place();

    /** The same as plain Java: a map, a list, a string, a number, a boolean or null; what templates see. */
    @Nullable
    Object plain();

    /**
     * A single value.
     *
     * @param text as it was written, without quotes
     * @param plain the same as string, number, boolean or null
     */
    record Scalar(Place place, String text, @Nullable Object plain) implements Value {}

    /** A list. */
    record Sequence(Place place, List<Value> values) implements Value {
        public Sequence {
            values = List.copyOf(values);
        }

        @Override
        public Object plain() {
            return values.stream().map(Value::plain).toList();
        }
    }

    /** Values by key, in the order of the document. */
    record Mapping(Place place, Map<String, Entry> entries) implements Value {
        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** No keys at all: what an empty document or absent front matter reads as. */
        public static Mapping empty(Place place) {
            return new Mapping(place, Map.of());
        }

        @Override
        public Object plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach((key, entry) -> plain.put(key, entry.value().plain()));
            return java.util.Collections.unmodifiableMap(plain);
        }
    }

    /** A key's own place, and its value. */
    record Entry(Place key, Value value) {}
}
