package dev.billet.generator.markdown;

import dev.billet.generator.markdown.parse.MarkdownParser.Parsed;
import dev.billet.generator.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** One text on its way: what has been written so far and what has been seen. */
final class Rendering {
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
        parsed.slips().forEach(slip -> problems.add(SlipWarnings.of(slip, body)));
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
}
