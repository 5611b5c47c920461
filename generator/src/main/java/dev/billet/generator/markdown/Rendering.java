package dev.billet.generator.markdown;

import dev.billet.generator.model.Heading;
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
    final HeadingIds ids = new HeadingIds();
    final Summary summary = new Summary();
    final Footnotes footnotes = new Footnotes();
    final Words words = new Words();
    final List<Heading> headings = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<AnchoredLink> anchors = new ArrayList<>();
    final Links links;
    int tables;
    int linkDepth;
    int paragraphStart;

    Rendering(Body body, RenderContext context, MarkdownOptions options) {
        this.body = body;
        this.context = context;
        this.options = options;
        this.labels = Labels.of(context.lang());
        this.html = new Html(body.markdown().length() + body.markdown().length() / 4 + 64);
        this.links = new Links(this);
    }

    Rendered finish() {
        String whole = html.toString();
        String summaryHtml = summary.html(whole);
        return new Rendered(
                whole, summaryHtml, Summary.withoutMarkup(summaryHtml), headings, words.count(), problems, anchors);
    }
}
