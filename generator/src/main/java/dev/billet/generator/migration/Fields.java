package dev.billet.generator.migration;

import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys and values of a foreign front matter or configuration, in their order. */
record Fields(Map<String, @Nullable Object> values) {
    static final Fields NONE = new Fields(Map.of());
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "");

    Fields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A number as it was written: {@code 1.10} is no {@code 1.1}. */
    record Written(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Fields of(Mapping mapping) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> values.put(key, plain(entry.value())));
        return new Fields(values);
    }

    private static @Nullable Object plain(Value value) {
        if (value instanceof Mapping mapping) {
            return of(mapping).values();
        }
        if (value instanceof Sequence sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.values().forEach(v -> list.add(plain(v)));
            return list;
        }
        Scalar scalar = (Scalar) value;
        return scalar.plain() instanceof Number ? new Written(scalar.text()) : scalar.plain();
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /** A single value as text, stripped; empty if it is absent, blank, a list or a mapping. */
    Optional<String> text(String key) {
        Object value = values.get(key);
        return value == null || value instanceof Collection || value instanceof Map
                ? Optional.empty()
                : Optional.of(value.toString().strip()).filter(text -> !text.isEmpty());
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** The first of several keys that has a text. */
    Optional<String> firstText(String... keys) {
        for (String key : keys) {
            Optional<String> text = text(key);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** A list of texts; a single value is a list of one. */
    List<String> texts(String key) {
        Object value = values.get(key);
        if (value instanceof Collection<?> list) {
            List<String> texts = new ArrayList<>();
            for (Object each : list) {
                if (each != null && !(each instanceof Map) && !(each instanceof Collection)) {
                    texts.add(each.toString().strip());
                }
            }
            return texts.stream().filter(t -> !t.isEmpty()).distinct().toList();
        }
        return text(key).map(List::of).orElse(List.of());
    }

    boolean flag(String key, boolean otherwise) {
        return text(key)
                .map(text -> !NO.contains(text.toLowerCase(java.util.Locale.ROOT)))
                .orElse(otherwise);
    }

    /** The mapping below a key; empty if there is none. */
    Fields section(String key) {
        return values.get(key) instanceof Map<?, ?> map ? ofMap(map) : NONE;
    }

    /** The mappings here, by their keys. */
    Map<String, Fields> bySection() {
        Map<String, Fields> sections = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                sections.put(key, ofMap(map));
            }
        });
        return sections;
    }

    /** The mappings in the list below a key. */
    List<Fields> sections(String key) {
        List<Fields> sections = new ArrayList<>();
        if (values.get(key) instanceof Collection<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    sections.add(ofMap(map));
                }
            }
        }
        return sections;
    }

    static Fields ofMap(Map<?, ?> map) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Fields(values);
    }

    /** These, where a key is given here, else those. */
    Fields over(Fields others) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(values);
        others.values.forEach((key, value) -> {
            if (!merged.containsKey(key)) {
                merged.put(key, value);
            }
        });
        return new Fields(merged);
    }

    Fields with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Fields(changed);
    }

    Fields without(Collection<String> keys) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.keySet().removeAll(keys);
        return new Fields(changed);
    }
}
