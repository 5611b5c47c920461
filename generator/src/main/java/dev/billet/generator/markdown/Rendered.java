package dev.billet.generator.markdown;

import dev.billet.generator.model.Heading;
import dev.billet.generator.problem.Problem;
import java.util.List;

/**
 * What one text became.
 *
 * @param html of the whole body
 * @param summaryHtml of what stands above {@code <!--more-->}, else the first paragraph; no footnotes, no ids; may be empty
 * @param summaryText the same without markup, in one line
 * @param headings in the order of the text, without a leading heading that was dropped
 * @param words read by people: no code blocks, no raw HTML; each Chinese or Japanese character counts as one
 * @param anchors links with a fragment
 */
public record Rendered(
        String html,
        String summaryHtml,
        String summaryText,
        List<Heading> headings,
        int words,
        List<Problem> problems,
        List<AnchoredLink> anchors) {

    public Rendered {
        headings = List.copyOf(headings);
        problems = List.copyOf(problems);
        anchors = List.copyOf(anchors);
    }
}
