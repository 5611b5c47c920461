package dev.billet.generator.check;

import dev.billet.generator.model.Image;
import dev.billet.generator.model.Post;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The picture of each post is one that networks can show beside a link, and has words for those who cannot see it. */
final class CardCheck implements Rule {
    /** What Facebook and LinkedIn ask for a large card: developers.facebook.com/docs/sharing/webmasters/images. */
    private static final int LEAST_WIDTH = 600;

    private static final int LEAST_HEIGHT = 315;

    @Override
    public List<Problem> check(BuiltSite site) {
        List<Problem> problems = new ArrayList<>();
        for (Post post : site.posts()) {
            @Nullable Image image = post.image();
            if (image != null && !image.drawn()) {
                check(post, image, problems);
            }
        }
        return problems;
    }

    private static void check(Post post, Image image, List<Problem> problems) {
        Place place = Place.file(post.source());
        if (image.alt() == null || image.alt().isBlank()) {
            problems.add(
                    Problem.warning(
                            place,
                            "the image of this post has no alt text",
                            "Write  image: { src: …, alt: \"What it shows\" }: it is read to those who cannot see it, here and on the networks."));
        }
        if (image.href().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            problems.add(Problem.warning(
                    place,
                    "the image of this post is an SVG, which no network shows beside a link",
                    "Take a PNG or JPEG of 1200 x 630 pixels, or no image: then a card is drawn."));
        } else if (image.width() != null
                && image.height() != null
                && (image.width() < LEAST_WIDTH || image.height() < LEAST_HEIGHT)) {
            problems.add(Problem.warning(
                    place,
                    "the image of this post is " + image.width() + " x " + image.height()
                            + " pixels, which networks show small or not at all",
                    "Take one of 1200 x 630 pixels."));
        }
    }
}
