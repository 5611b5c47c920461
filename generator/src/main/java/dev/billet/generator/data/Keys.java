package dev.billet.generator.data;

import dev.billet.generator.data.Asked.Kind;
import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping key by key. A value of the wrong kind is reported and read as absent, so that one run finds them all;
 * the keys that nobody asked for are told by {@link #rest()} and {@link #reportUnknown}.
 *
 * <p>Not thread-safe: it remembers what was asked.
 */
public final class Keys {
    private final Mapping mapping;
    private final Consumer<Problem> problems;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Keys> sections = new LinkedHashMap<>();

    public Keys(Mapping mapping, Consumer<Problem> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** A little YAML whose problems nobody hears: to learn what a reader asks for. */
    public static Keys probe(String yaml) {
        SourceText source = new SourceText("", yaml);
        try {
            return new Keys(DataReader.mapping(Format.YAML, source, 0, yaml.length(), problem -> {}), problem -> {});
        } catch (DataException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    /** Where the mapping starts. */
    public Place place() {
        return mapping.place();
    }

    /** The value of a key as it was written, if the key is there and not empty. */
    public Optional<Value> value(String key) {
        note(key, Kind.ANY, 0, 0);
        Entry entry = mapping.entries().get(key);
        return entry == null || entry.value() instanceof Scalar s && s.plain() == null
                ? Optional.empty()
                : Optional.of(entry.value());
    }

    /** The value as text; numbers and booleans are taken as they were written. */
    public Optional<String> text(String key) {
        note(key, Kind.TEXT, 0, 0);
        return scalar(key, "a text", () -> "Write " + key + ": \"some text\".").map(Scalar::text);
    }

    /** The value as text, and where it stands. */
    public Optional<Scalar> scalar(String key) {
        note(key, Kind.ONE_VALUE, 0, 0);
        return scalar(key, "one value", () -> "Write " + key + ": followed by one value.");
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        note(key, Kind.FLAG, 0, 0);
        Supplier<String> remedy = () -> "Write " + key + ": true or " + key + ": false.";
        return scalar(key, "true or false", remedy)
                .flatMap(s -> s.plain() instanceof Boolean flag
                        ? Optional.of(flag)
                        : wrong(s, key, "not true or false", remedy));
    }

    /** A whole number between two bounds, both included. */
    public Optional<Integer> number(String key, int least, int most) {
        note(key, Kind.NUMBER, least, most);
        Supplier<String> remedy = () -> "Write a whole number from " + least + " to " + most + ".";
        return scalar(key, "a number", remedy).flatMap(s -> {
            return s.plain() instanceof Integer n && n >= least && n <= most
                    ? Optional.of(n)
                    : wrong(s, key, "not a number that fits here", remedy);
        });
    }

    /** An absolute http or https address. */
    public Optional<URI> address(String key) {
        note(key, Kind.ADDRESS, 0, 0);
        Supplier<String> remedy = () -> "Write the whole address, such as https://blog.example/.";
        return scalar(key, "an address", remedy).flatMap(s -> {
            URI uri = webAddress(s.text());
            return uri == null ? wrong(s, key, "not a web address", remedy) : Optional.of(uri);
        });
    }

    /** A list of texts; a single text is a list of one. Empty if the key is absent. */
    public List<String> texts(String key) {
        note(key, Kind.TEXTS, 0, 0);
        Value value = value(key).orElse(null);
        List<String> texts = new ArrayList<>();
        List<Value> values =
                value instanceof Sequence sequence ? sequence.values() : value == null ? List.of() : List.of(value);
        for (Value each : values) {
            if (each instanceof Scalar s && !s.text().isBlank()) {
                texts.add(s.text().strip());
            } else {
                problems.accept(Problem.error(
                        each.place(), key + ": a list of texts is expected", "Write " + key + ": [one, two]."));
            }
        }
        return List.copyOf(texts);
    }

    /** A nested mapping, to be read in the same way. */
    public Optional<Keys> section(String key) {
        return mapping(key).map(m -> sections.computeIfAbsent(key, k -> new Keys(m, problems)));
    }

    /** A nested mapping as it is. */
    public Optional<Mapping> mapping(String key) {
        note(key, Kind.MAPPING, 0, 0);
        return value(key).flatMap(v -> {
            if (v instanceof Mapping m) {
                return Optional.of(m);
            }
            problems.accept(Problem.error(
                    v.place(),
                    key + ": several \"keys: values\" are expected here",
                    "Write " + key + ": and its keys below it, indented by two spaces."));
            return Optional.empty();
        });
    }

    /** What was asked for so far, and how: a reader says by this what it knows. */
    public Map<String, Asked> asked() {
        Map<String, Asked> all = new LinkedHashMap<>(asked);
        sections.forEach((key, section) ->
                all.computeIfPresent(key, (k, it) -> new Asked(it.kind(), it.least(), it.most(), section.asked())));
        return all;
    }

    private void note(String key, Kind kind, int least, int most) {
        Asked before = asked.get(key);
        if (before == null || kind.compareTo(before.kind()) > 0) {
            asked.put(key, new Asked(kind, least, most, Map.of()));
        }
    }

    /** The keys of this mapping, as written. */
    public List<String> names() {
        return List.copyOf(mapping.entries().keySet());
    }

    /** The values whose keys were never asked for, as plain Java. */
    public Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            @Nullable Object plain = entry.value().plain();
            if (!asked.containsKey(key) && plain != null) {
                rest.put(key, plain);
            }
        });
        return java.util.Collections.unmodifiableMap(rest);
    }

    /** Reports every key that was never asked for as an error, with the nearest known one. */
    public void reportUnknown(String where) {
        unknown(where).forEach(problems);
    }

    /** An error for every key that was never asked for. */
    public List<Problem> unknown(String where) {
        List<Problem> unknown = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (!asked.containsKey(key)) {
                unknown.add(Problem.error(
                        entry.key(), "\"" + key + "\" is no key of " + where, suggestion(key) + knownKeys()));
            }
        });
        return unknown;
    }

    /** Warns of every key that was never asked for but looks like a known one. */
    public void warnMisspelt(String where) {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.containsKey(key)) {
                Spelling.nearest(key, asked.keySet())
                        .ifPresent(near -> problems.accept(Problem.warning(
                                entry.key(),
                                "\"" + key + "\" is no key of " + where,
                                "Did you mean \"" + near + "\"? If it is a key of your own, for a template, give it a"
                                        + " name that is less like it.")));
            }
        });
    }

    /**
     * Warns of keys that were never asked for and mean something elsewhere.
     *
     * @param ours what to write instead, by the foreign key
     */
    public void warnForeign(Map<String, String> ours) {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.containsKey(key) && ours.containsKey(key)) {
                problems.accept(Problem.warning(
                        entry.key(),
                        "\"" + key + "\" does nothing here, though other generators know it",
                        "Write \"" + ours.get(key) + "\" instead, or give a key of your own another name."));
            }
        });
    }

    /** Reports what is wrong with a value that was read. */
    public void report(Value value, String message, String remedy) {
        report(value.place(), message, remedy);
    }

    /** Reports what is wrong at a place that was read. */
    public void report(Place place, String message, String remedy) {
        problems.accept(Problem.error(place, message, remedy));
    }

    /** Reports that a key is needed and not there. */
    public void reportMissing(String message, String remedy) {
        problems.accept(Problem.error(mapping.place(), message, remedy));
    }

    private String suggestion(String key) {
        return Spelling.nearest(key, asked.keySet())
                .map(near -> "Did you mean \"" + near + "\"? ")
                .orElse("");
    }

    private String knownKeys() {
        return "The keys are "
                + String.join(", ", asked.keySet().stream().sorted().toList()) + ".";
    }

    private Optional<Scalar> scalar(String key, String expected, Supplier<String> remedy) {
        return value(key).flatMap(v -> {
            if (v instanceof Scalar s) {
                return Optional.of(s);
            }
            problems.accept(Problem.error(v.place(), key + ": " + expected + " is expected here", remedy.get()));
            return Optional.empty();
        });
    }

    private <T> Optional<T> wrong(Scalar value, String key, String why, Supplier<String> remedy) {
        problems.accept(Problem.error(value.place(), key + ": \"" + value.text() + "\" is " + why, remedy.get()));
        return Optional.empty();
    }

    private static @Nullable URI webAddress(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
