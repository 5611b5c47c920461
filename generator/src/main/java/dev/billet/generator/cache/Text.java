package dev.billet.generator.cache;

import dev.billet.generator.markdown.AnchoredLink;
import dev.billet.generator.model.Heading;
import dev.billet.generator.output.BodyFile.Span;
import dev.billet.generator.problem.Problem;
import java.util.List;

/**
 * What the index of the site holds of a rendered text: all but its HTML.
 *
 * @param lang that it was rendered for
 * @param titleInText whether its leading heading was left out
 * @param answers what it asked of the site
 * @param problems what is wrong with it
 * @param anchors links with a fragment
 * @param body where its HTML is
 */
public record Text(
        String lang,
        boolean titleInText,
        List<Answer> answers,
        String summaryHtml,
        String summaryText,
        List<Heading> headings,
        int words,
        List<Problem> problems,
        List<AnchoredLink> anchors,
        Span body) {
    public Text {
        answers = List.copyOf(answers);
        headings = List.copyOf(headings);
        problems = List.copyOf(problems);
        anchors = List.copyOf(anchors);
    }

    Text at(Span moved) {
        return new Text(
                lang, titleInText, answers, summaryHtml, summaryText, headings, words, problems, anchors, moved);
    }
}
