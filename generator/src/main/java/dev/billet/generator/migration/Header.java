package dev.billet.generator.migration;

import dev.billet.generator.data.DataReader.Format;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A foreign file parted into front matter and text.
 *
 * @param present whether there is any front matter
 * @param broken whether it could not be read; it is then the start of the text, as a block of code, so that nothing is lost
 */
record Header(Fields fields, TrackedText body, boolean present, boolean broken) {
    private static final Pattern YAML = Pattern.compile(
            "\\A---[ \\t]*\\n(.*?)(?:^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z))", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TOML = Pattern.compile(
            "\\A\\+\\+\\+[ \\t]*\\n(.*?)(?:^\\+\\+\\+[ \\t]*(?:\\n|\\z))", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LEADING_SPACE = Pattern.compile("\\A\\s*\\n(?=---|\\+\\+\\+|\\{)");

    /** Reads YAML between {@code ---}, TOML between {@code +++} or one JSON object. */
    static Header read(String source, String text, Remarks remarks) {
        Matcher space = LEADING_SPACE.matcher(text);
        int skipped = space.find() ? space.end() : 0;
        String rest = text.substring(skipped);
        int line = 1 + lines(text, skipped);
        Matcher yaml = YAML.matcher(rest);
        if (yaml.find()) {
            return header(source, yaml, Format.YAML, text, skipped, line, remarks);
        }
        Matcher toml = TOML.matcher(rest);
        if (toml.find()) {
            return header(source, toml, Format.TOML, text, skipped, line, remarks);
        }
        if (rest.startsWith("{") && !rest.startsWith("{{") && !rest.startsWith("{%")) {
            int end = DataFormats.endOfJson(rest);
            if (end > 0) {
                Fields fields = DataFormats.json(rest.substring(0, end));
                int from = rest.startsWith("\n", end) ? end + 1 : end;
                return new Header(fields, TrackedText.of(rest.substring(from), line + lines(rest, from)), true, false);
            }
        }
        return new Header(Fields.NONE, TrackedText.of(text, 1), false, false);
    }

    private static Header header(
            String source, Matcher found, Format format, String text, int skipped, int line, Remarks remarks) {
        int start = skipped + found.start(1);
        int end = skipped + found.end(1);
        String body = text.substring(skipped + found.end());
        int bodyLine = 1 + lines(text, skipped + found.end());
        try {
            Fields fields = DataFormats.read(format, source, text, start, end);
            return new Header(fields, TrackedText.of(body, bodyLine), true, false);
        } catch (DataFormats.Broken e) {
            remarks.line(
                    source,
                    e.line(),
                    "the front matter is broken: " + e.getMessage(),
                    "The text was imported as a draft, with what stood there at its start. Put it right by hand.");
            String kept = "```" + format.name().toLowerCase(Locale.ROOT) + "\n" + found.group(1) + "```\n\n" + body;
            return new Header(Fields.NONE.with("draft", true), TrackedText.of(kept, line), true, true);
        }
    }

    static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
