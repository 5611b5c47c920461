package dev.billet.generator.markdown;

import dev.billet.generator.data.Spelling;
import dev.billet.generator.markdown.parse.Blocks.Admonition;
import dev.billet.generator.markdown.parse.MarkdownParser.Parsed;
import dev.billet.generator.markdown.parse.Slip;
import dev.billet.generator.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One text on its way: what has been written so far and what has been seen. */
final class Rendering {
    private static final List<String> ADMONITIONS =
            Arrays.stream(Admonition.values()).map(Enum::name).toList();

    final Body body;
    final RenderContext context;
    final MarkdownOptions options;
    final Labels labels;
    final Html html;
    final Summary summary = new Summary();
    final Footnotes footnotes = new Footnotes();
    final Headings headings;
    final RunningText text;
    final Links links;
    final List<Problem> problems = new ArrayList<>();
    int tables;
    int images;
    int linkDepth;
    int paragraphStart;

    Rendering(Body body, RenderContext context, MarkdownOptions options, Parsed parsed) {
        this.body = body;
        this.context = context;
        this.options = options;
        this.labels = Labels.of(context.lang());
        this.html = new Html(body.markdown().length() + body.markdown().length() / 4 + 64);
        this.headings = new Headings(this);
        this.text = new RunningText(html, Typography.of(context.lang(), options), parsed.abbreviations());
        this.links = new Links(this);
        parsed.slips().forEach(slip -> problems.add(warning(slip)));
    }

    Rendered finish() {
        String written = html.toString();
        String whole = headings.withContents(written);
        String summaryHtml = summary.html(written);
        return new Rendered(
                whole,
                summaryHtml,
                Summary.withoutMarkup(summaryHtml),
                headings.all(),
                text.words(),
                problems,
                links.anchors());
    }

    private Problem warning(Slip slip) {
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
                        Spelling.nearest(text, ADMONITIONS)
                                        .map(near -> "Did you mean " + near + "? ")
                                        .orElse("") + "Write one of " + String.join(", ", ADMONITIONS)
                                + "; or a backslash before the bracket, if a quote is meant.");
            case OPEN_FENCE ->
                Problem.warning(
                        body.place(slip.offset(), text.length()),
                        "the code that starts here is never closed",
                        "Close it with a line of its own, indented like this one: " + text);
        };
    }
}
