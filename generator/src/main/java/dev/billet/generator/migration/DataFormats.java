package dev.billet.generator.migration;

import dev.billet.generator.data.DataException;
import dev.billet.generator.data.DataReader;
import dev.billet.generator.problem.SourceText;
import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads the formats that configurations and front matter are written in. */
final class DataFormats {
    private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};
    private static final ObjectMapper JSON = new JsonMapper();
    private static final ObjectMapper TOML = new TomlMapper();

    private DataFormats() {}

    /** The text is not of its format. */
    static final class Broken extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final int line;

        Broken(String message, int line) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Reads a part of a file. */
    static Fields yaml(String source, String text, int start, int end) throws Broken {
        try {
            return Fields.of(DataReader.mapping(DataReader.Format.YAML, new SourceText(source, text), start, end, problem -> {}));
        } catch (DataException e) {
            throw new Broken(e.problem().message(), e.problem().place().line());
        }
    }

    /**
     * Reads TOML.
     *
     * @param firstLine of the source, for what is said
     */
    static Fields toml(String text, int firstLine) throws Broken {
        return read(TOML, text, firstLine, "TOML");
    }

    /** Reads JSON that is known to be whole. */
    static Fields json(String text) {
        try {
            return read(JSON, text, 1, "JSON");
        } catch (Broken e) {
            return Fields.NONE;
        }
    }

    private static Fields read(ObjectMapper mapper, String text, int firstLine, String format) throws Broken {
        try {
            Map<String, @Nullable Object> map = mapper.readValue(text, MAP);
            return map == null ? Fields.NONE : new Fields(map);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String message =
                    e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new Broken(
                    "this is not " + format + ": " + message, firstLine - 1 + (at == null ? 1 : at.getLineNr()));
        }
    }

    /** Where the JSON object ends that a text starts with; 0 if it does not start with one. */
    static int endOfJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            return (int) parser.currentLocation().getCharOffset();
        } catch (JacksonException e) {
            return 0;
        }
    }

    /** Reads a configuration file by its ending; what is wrong with it is remarked, and it reads as empty. */
    static Fields configuration(SourceTree tree, String name, Remarks remarks) {
        String text = tree.text(name, remarks);
        try {
            if (name.endsWith(".toml")) {
                return toml(text, 1);
            }
            return name.endsWith(".json") ? read(JSON, text, 1, "JSON") : yaml(name, text, 0, text.length());
        } catch (Broken e) {
            remarks.line(name, e.line(), e.getMessage(), "It was read as if it were empty.");
            return Fields.NONE;
        }
    }
}
