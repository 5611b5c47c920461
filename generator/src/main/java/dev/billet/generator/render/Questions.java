package dev.billet.generator.render;

import dev.billet.generator.cache.Answer;
import dev.billet.generator.cache.Answer.Question;
import dev.billet.generator.markdown.ImageSizes;
import dev.billet.generator.markdown.LinkResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one text asks of the site while it is rendered, noted with the answers. For one thread. */
final class Questions implements LinkResolver, ImageSizes {
    private final LinkResolver links;
    private final ImageSizes images;
    private final List<Answer> answers = new ArrayList<>();

    Questions(LinkResolver links, ImageSizes images) {
        this.links = links;
        this.images = images;
    }

    List<Answer> answers() {
        return answers;
    }

    /** Whether the site answers today what it answered then. */
    boolean haveSameAnswers(List<Answer> earlier) {
        return earlier.stream().allMatch(answer -> answer.given().equals(given(answer.question(), answer.asked())));
    }

    @Override
    public Resolution resolve(String target, Kind kind) {
        Resolution resolution = links.resolve(target, kind);
        if (!ContentLinks.isElsewhere(target)) {
            answers.add(new Answer(question(kind), target, resolution.toString()));
        }
        return resolution;
    }

    @Override
    public Optional<Size> find(String src) {
        Optional<Size> size = images.find(src);
        answers.add(new Answer(Question.SIZE, src, size.toString()));
        return size;
    }

    private String given(Question question, String asked) {
        return switch (question) {
            case LINK -> links.resolve(asked, Kind.LINK).toString();
            case IMAGE -> links.resolve(asked, Kind.IMAGE).toString();
            case SIZE -> images.find(asked).toString();
        };
    }

    private static Question question(Kind kind) {
        return kind == Kind.IMAGE ? Question.IMAGE : Question.LINK;
    }
}
