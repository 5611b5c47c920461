package dev.billet.generator.data;

import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML 1.2, TOML 1.0 or JSON into values that know their place. Thread-safe. */
public final class DataReader {
    private DataReader() {}

    /** The languages that front matter and data files are written in. */
    public enum Format {
        YAML(YAMLFactory::new),
        TOML(TomlFactory::new),
        JSON(() -> JsonFactory.builder()
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build());

        private final Supplier<TokenStreamFactory> maker;
        private @Nullable TokenStreamFactory made;

        Format(Supplier<TokenStreamFactory> maker) {
            this.maker = maker;
        }

        /** Made when it is needed: each brings hundreds of classes. */
        synchronized TokenStreamFactory factory() {
            TokenStreamFactory factory = made;
            if (factory == null) {
                factory = maker.get();
                made = factory;
            }
            return factory;
        }
    }

    /**
     * Reads the part of a source between two offsets as one mapping.
     *
     * @param from where the text starts, at the start of a line
     * @param to where it ends
     * @param problems takes what can be lived with: a key given twice
     * @throws DataException if it is not of the format, or no mapping
     */
    public static Mapping mapping(Format format, SourceText source, int from, int to, Consumer<Problem> problems)
            throws DataException {
        Value value = value(format, source, from, to, problems);
        if (value instanceof Mapping mapping) {
            return mapping;
        }
        throw new DataException(Problem.error(
                value.place(), "\"keys: values\" are expected here", "Write one \"key: value\" on each line."));
    }

    /** Reads it as whatever value it is; nothing at all reads as an empty mapping. */
    public static Value value(Format format, SourceText source, int from, int to, Consumer<Problem> problems)
            throws DataException {
        @Nullable Mapping plain = format == Format.YAML ? PlainYaml.read(source, from, to) : null;
        return plain != null ? plain : new Reader(format, source, from, to, problems).read();
    }

    /** Reads YAML with its parser, also if it is simple. */
    static Value parsed(SourceText source, int from, int to, Consumer<Problem> problems) throws DataException {
        return new Reader(Format.YAML, source, from, to, problems).read();
    }

    private static final class Reader {
        private final Format format;
        private final SourceText source;
        private final int from;
        private final String text;
        private final Consumer<Problem> problems;
        private final Map<String, Value> anchors = new HashMap<>();
        private @Nullable Place lastKey; // of TOML, whose parser does not say where values are

        Reader(Format format, SourceText source, int from, int to, Consumer<Problem> problems) {
            this.format = format;
            this.source = source;
            this.from = from;
            this.text = source.text().substring(from, to);
            this.problems = problems;
        }

        Value read() throws DataException {
            try (JsonParser parser = format.factory().createParser(ObjectReadContext.empty(), text)) {
                return parser.nextToken() == null ? Mapping.empty(source.place(from, 0)) : value(parser);
            } catch (JacksonException e) {
                throw new DataException(broken(e));
            }
        }

        private Value value(JsonParser parser) throws DataException {
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                return anchored(parser);
            }
            @Nullable String anchor = parser.getObjectId() instanceof String id ? id : null;
            Value value = switch (parser.currentToken()) {
                case START_OBJECT -> mapping(parser);
                case START_ARRAY -> sequence(parser);
                default -> scalar(parser);
            };
            if (anchor != null) {
                anchors.put(anchor, value);
            }
            return value;
        }

        private Value anchored(JsonParser parser) throws DataException {
            Value value = anchors.get(parser.getString());
            if (value == null) {
                throw new DataException(
                        Problem.error(
                                place(parser, parser.getString().length() + 1),
                                "the YAML alias *" + parser.getString() + " has no anchor",
                                "A value that starts with * repeats an earlier &anchor. If a plain text is meant, put it in quotes."));
            }
            return value;
        }

        private Mapping mapping(JsonParser parser) throws DataException {
            Place place = place(parser, 0);
            Map<String, Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                Place keyPlace = format == Format.TOML ? tomlKey(key) : place(parser, key.length());
                lastKey = keyPlace;
                parser.nextToken();
                @Nullable Entry earlier = entries.put(key, new Entry(keyPlace, value(parser)));
                if (earlier != null) {
                    problems.accept(Problem.warning(
                            keyPlace,
                            "\"" + key + "\" is given twice; this one holds, not that of line "
                                    + earlier.key().line(),
                            "Keep one of them."));
                }
            }
            return new Mapping(place, entries);
        }

        private Sequence sequence(JsonParser parser) throws DataException {
            Place place = place(parser, 0);
            List<Value> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return new Sequence(place, values);
        }

        private Scalar scalar(JsonParser parser) {
            String written = parser.getString() == null ? "" : parser.getString();
            @Nullable
            Object plain = switch (parser.currentToken()) {
                case VALUE_NULL -> null;
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
                default -> written;
            };
            return new Scalar(place(parser, width(parser)), plain == null ? "" : written, plain);
        }

        /** How much of the source a scalar takes on its first line, quotes included. */
        private int width(JsonParser parser) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            int end = (int) parser.currentLocation().getCharOffset();
            if (start < 0 || end <= start || end > text.length()) {
                return Math.max(
                        1, parser.getString() == null ? 1 : parser.getString().length());
            }
            return text.substring(start, end).stripTrailing().length();
        }

        private Place place(JsonParser parser, int length) {
            if (format == Format.TOML && lastKey != null) {
                return lastKey;
            }
            return place(parser.currentTokenLocation(), length);
        }

        private Place place(TokenStreamLocation location, int length) {
            if (format == Format.TOML) {
                return location.getLineNr() < 1
                        ? source.place(from, 0)
                        : source.place(offset(location.getLineNr(), location.getColumnNr()), length);
            }
            long offset = location.getCharOffset();
            return source.place(from + (offset < 0 ? 0 : (int) offset), length);
        }

        private int offset(int line, int column) {
            int start = 0;
            for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
                start = text.indexOf('\n', start) + 1;
            }
            return from + Math.min(text.length(), start + Math.max(0, column - 1));
        }

        /** The TOML parser does not say where its tokens are; a key stands before its sign. */
        private Place tomlKey(String key) {
            Matcher line = Pattern.compile("(?m)^[ \\t]*[\"']?(" + Pattern.quote(key) + ")[\"']?[ \\t]*=")
                    .matcher(text);
            return line.find() ? source.place(from + line.start(1), key.length()) : source.place(from, 0);
        }

        private Problem broken(JacksonException e) {
            Complaint complaint = new Complaint(format, e.getOriginalMessage());
            TokenStreamLocation location = e.getLocation();
            Place place = complaint
                    .mark()
                    .map(mark -> source.place(offset(mark.line(), mark.column()), 1))
                    .orElseGet(() -> location == null ? source.place(from, 1) : place(location, 1));
            return Problem.error(
                    place, "this is not " + format + ": " + complaint.what(), complaint.remedy(place.text()));
        }
    }
}
