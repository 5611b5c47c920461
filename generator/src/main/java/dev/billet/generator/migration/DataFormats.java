package dev.billet.generator.migration;

import dev.billet.generator.data.DataException;
import dev.billet.generator.data.DataReader;
import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.problem.SourceText;
import java.io.Serial;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the formats that configurations and front matter are written in. */
final class DataFormats {
    private static final JsonFactory JSON = new JsonFactory();

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
    static Fields read(Format format, String source, String text, int start, int end) throws Broken {
        try {
            return Fields.of(DataReader.mapping(format, new SourceText(source, text), start, end, problem -> {}));
        } catch (DataException e) {
            throw new Broken(e.problem().message(), e.problem().place().line());
        }
    }

    /** Reads JSON; none if it is not whole. */
    static Fields json(String text) {
        try {
            return read(Format.JSON, "", text, 0, text.length());
        } catch (Broken e) {
            return Fields.NONE;
        }
    }

    /** Where the JSON object ends that a text starts with; 0 if it does not start with one. */
    static int endOfJson(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
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
            Format format = name.endsWith(".toml") ? Format.TOML : name.endsWith(".json") ? Format.JSON : Format.YAML;
            return read(format, name, text, 0, text.length());
        } catch (Broken e) {
            remarks.line(name, e.line(), String.valueOf(e.getMessage()), "It was read as if it were empty.");
            return Fields.NONE;
        }
    }
}
