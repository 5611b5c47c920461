package dev.billet.generator.data;

import dev.billet.generator.data.DataReader.Format;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parser says of a text that is not of its format, in words for its author. */
record Complaint(Format format, String message) {
    private static final Pattern OPEN_QUOTE = Pattern.compile(
            "(?s)while scanning a quoted scalar.*?line (\\d+), column (\\d+).*unexpected end of stream.*");

    /** The last place that the YAML parser tells is that of the mistake. */
    private static final Pattern LAST_MARK = Pattern.compile("(?s).*line (\\d+), column (\\d+).*?");

    private static final Pattern QUOTED = Pattern.compile(":\\s+[\"']");

    /** A place in the text, counted from 1. */
    record Mark(int line, int column) {}

    /** Where the mistake is, if the words tell. */
    Optional<Mark> mark() {
        Matcher quote = OPEN_QUOTE.matcher(message);
        Matcher mark = quote.matches() ? quote : LAST_MARK.matcher(message);
        return quote.matches() || mark.matches()
                ? Optional.of(new Mark(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))))
                : Optional.empty();
    }

    /** What is wrong, without what the parser was about to read, places in its own words, and odd advice. */
    String what() {
        if (OPEN_QUOTE.matcher(message).matches()) {
            return "the quote that starts here is never closed";
        }
        String what = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("while ") && !line.startsWith(" "))
                .findFirst()
                .orElse(message);
        return what.replaceFirst(" \\(start marker at .*", "")
                .replaceFirst("\\. \\(Do not use [^\\\\].*", "")
                .strip();
    }

    /** @param line where the mistake is */
    String remedy(String line) {
        if (format != Format.YAML) {
            return "Check the quotes and brackets here and in the line above.";
        }
        boolean behindQuote = message.contains("<block end>, but found '<scalar>'")
                && QUOTED.matcher(line).find();
        return behindQuote || OPEN_QUOTE.matcher(message).matches()
                ? "End a quoted text in its line. Within single quotes an apostrophe is '', within double ones a quote is \\\"."
                : "Check the indentation, and put a text that has \": \" or \" #\" in it, or starts with one of"
                        + " [ { * & ! | > % @ `, in quotes.";
    }
}
