package dev.billet.generator.content;

import dev.billet.generator.data.DataException;
import dev.billet.generator.data.DataReader;
import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter as it stands in a file: YAML between lines of {@code ---}, TOML between lines of {@code +++}, or one JSON
 * object.
 *
 * @param values empty if there is none
 * @param end where the text begins
 */
record FrontMatterText(Mapping values, int end) {
    private static final Pattern OPENING =
            Pattern.compile("\\A(?:(---|\\+\\+\\+)[ \\t]*(?:\\r?\\n|\\z)|(?=\\{\\s*[\"}]))");
    /** One that does not stand at the very beginning, where nobody looks for it. */
    private static final Pattern LATE = Pattern.compile(
            "\\A\\s+(---|\\+\\+\\+)[ \\t]*\\r?\\n[A-Za-z][\\w-]*[ \\t]*[:=](?s:.*)\\n\\1[ \\t]*(?:\\r?\\n|\\z)");

    private static final Pattern END_OF_YAML = fence("---|\\.\\.\\.");
    private static final Pattern END_OF_TOML = fence("\\+\\+\\+");
    private static final Pattern END_OF_JSON = fence("\\}");
    private static final Pattern JSON_OF_ONE_LINE = Pattern.compile("\\A\\{.*\\}[ \\t]*(\\r?\\n|\\z)");

    private static Pattern fence(String line) {
        return Pattern.compile("^(?:" + line + ")[ \\t]*(\\r?\\n|\\z)", Pattern.MULTILINE);
    }

    /**
     * Cuts it off.
     *
     * @throws DataException if it has no end, or is not of its format
     */
    static FrontMatterText of(SourceText source, Consumer<Problem> problems) throws DataException {
        Matcher opening = OPENING.matcher(source.text());
        if (!opening.find()) {
            Matcher late = LATE.matcher(source.text());
            if (late.find()) {
                throw new DataException(Problem.error(
                        source.place(late.start(1), late.end(1) - late.start(1)),
                        "front matter starts with the first character of the file",
                        "Take out the empty lines and spaces before it."));
            }
            return new FrontMatterText(Mapping.empty(Place.file(source.file())), 0);
        }
        Format format = format(opening);
        Matcher closing = end(format, source.text()).matcher(source.text());
        if (!closing.find(opening.end())) {
            String line = format == Format.JSON ? "}" : opening.group(1);
            throw new DataException(Problem.error(
                    source.place(0, line.length()),
                    "the front matter that starts here has no end",
                    "Close it with a line of its own: " + line));
        }
        int to = format == Format.JSON ? closing.end() : closing.start();
        return new FrontMatterText(DataReader.mapping(format, source, opening.end(), to, problems), closing.end());
    }

    private static Pattern end(Format format, String text) {
        return switch (format) {
            case YAML -> END_OF_YAML;
            case TOML -> END_OF_TOML;
            case JSON -> JSON_OF_ONE_LINE.matcher(text).find() ? JSON_OF_ONE_LINE : END_OF_JSON;
        };
    }

    private static Format format(Matcher opening) {
        return Optional.ofNullable(opening.group(1))
                .map(fence -> fence.startsWith("+") ? Format.TOML : Format.YAML)
                .orElse(Format.JSON);
    }
}
