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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML 1.2 into values that know their place. Thread-safe. */
public final class Yaml {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private Yaml() {}

    /**
     * Reads the part of a source between two offsets as one YAML mapping.
     *
     * @param from where the YAML starts, at the start of a line
     * @param to where it ends
     * @param problems takes what can be lived with: a key given twice
     * @throws DataException if it is no YAML, or no mapping
     */
    public static Mapping mapping(SourceText source, int from, int to, Consumer<Problem> problems)
            throws DataException {
        return new Reader(source, from, to, problems).read();
    }

    private static final class Reader {
        private final SourceText source;
        private final int from;
        private final String text;
        private final Consumer<Problem> problems;
        private final Map<String, Value> anchors = new HashMap<>();

        Reader(SourceText source, int from, int to, Consumer<Problem> problems) {
            this.source = source;
            this.from = from;
            this.text = source.text().substring(from, to);
            this.problems = problems;
        }

        Mapping read() throws DataException {
            try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
                if (parser.nextToken() == null) {
                    return Mapping.empty(source.place(from, 0));
                }
                Value value = value(parser);
                if (value instanceof Mapping mapping) {
                    return mapping;
                }
                throw new DataException(Problem.error(
                        value.place(), "\"keys: values\" are expected here", "Write one \"key: value\" on each line."));
            } catch (JacksonException e) {
                throw new DataException(brokenYaml(e));
            }
        }

        private Value value(YAMLParser parser) throws DataException {
            if (parser.isCurrentAlias()) {
                return anchored(parser);
            }
            String anchor = parser.getObjectId();
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

        private Value anchored(YAMLParser parser) throws DataException {
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

        private Mapping mapping(YAMLParser parser) throws DataException {
            Place place = place(parser, 0);
            Map<String, Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                Place keyPlace = place(parser, key.length());
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

        private Sequence sequence(YAMLParser parser) throws DataException {
            Place place = place(parser, 0);
            List<Value> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return new Sequence(place, values);
        }

        private Scalar scalar(YAMLParser parser) {
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
        private int width(YAMLParser parser) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            int end = (int) parser.currentLocation().getCharOffset();
            if (start < 0 || end <= start || end > text.length()) {
                return Math.max(
                        1, parser.getString() == null ? 1 : parser.getString().length());
            }
            return text.substring(start, end).stripTrailing().length();
        }

        private Place place(YAMLParser parser, int length) {
            return place(parser.currentTokenLocation(), length);
        }

        private Place place(TokenStreamLocation location, int length) {
            long offset = location.getCharOffset();
            return source.place(from + (offset < 0 ? 0 : (int) offset), length);
        }

        private Problem brokenYaml(JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            Place place = location == null ? source.place(from, 1) : place(location, 1);
            return Problem.error(
                    place,
                    "this is not YAML: " + firstLine(e.getOriginalMessage()),
                    "Check the indentation, and put a text that has \": \" or \" #\" in it, or starts with one of"
                            + " [ { * & ! | > % @ `, in quotes.");
        }

        private static String firstLine(String message) {
            int end = message.indexOf('\n');
            return (end < 0 ? message : message.substring(0, end)).strip();
        }
    }
}
