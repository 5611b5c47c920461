package dev.billet.generator.markdown;

import dev.billet.generator.data.Spelling;
import dev.billet.generator.markdown.parse.Blocks.Admonition;
import dev.billet.generator.markdown.parse.Slip;
import dev.billet.generator.problem.Problem;
import java.util.Arrays;
import java.util.List;

/** Tells the author of what is Markdown, but was hardly meant. */
final class SlipWarnings {
    private static final List<String> ADMONITIONS =
            Arrays.stream(Admonition.values()).map(Enum::name).toList();

    private SlipWarnings() {}

    static Problem of(Slip slip, Body body) {
        String text = slip.text();
        return switch (slip.kind()) {
            case MISSING_NOTE ->
                Problem.warning(
                        body.place(slip.offset(), text.length() + 3),
                        "footnote [^" + text + "] has no text",
                        "Write it in a paragraph of its own: [^" + text + "]: The text of the note.");
            case SPACE_IN_ADDRESS ->
                Problem.warning(
                        body.place(slip.offset(), text.length()),
                        "a space ends the address, so this is no link and stays text",
                        "Put the address in angle brackets: <" + text + ">");
            case UNKNOWN_ADMONITION ->
                Problem.warning(
                        body.place(slip.offset(), text.length()),
                        "there is no admonition \"" + text + "\": it stays a quote",
                        near(text) + "Write one of " + String.join(", ", ADMONITIONS)
                                + "; or a backslash before the bracket, if a quote is meant.");
            case OPEN_FENCE ->
                Problem.warning(
                        body.place(slip.offset(), text.length()),
                        "the code that starts here is never closed",
                        "Close it with a line of its own, indented like this one: " + text);
        };
    }

    private static String near(String admonition) {
        return Spelling.nearest(admonition, ADMONITIONS)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
    }
}
