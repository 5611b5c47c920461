package dev.billet.syndication;

import java.util.Optional;
import java.util.function.Function;

/** What every network does to word an announcement, but for the one step that is its own. */
public final class Wording {
    private Wording() {}

    /** @param message of a text that fits */
    public static Fit fit(
            Announcement post, TextTemplate template, Ruler ruler, Function<Fitting.Text, Message> message) {
        Optional<String> problem = template.problem();
        if (problem.isPresent()) {
            return new Fit.Refused("the template: " + problem.get(), "Change it in site.yaml or in the post.");
        }
        return Fitting.fit(template, post, ruler)
                .<Fit>map(text -> new Fit.Fits(message.apply(text)))
                .orElseGet(() -> new Fit.Refused(
                        "the text is too long even without the title: " + ruler.length(bare(template, post)) + " of "
                                + ruler.limit() + " characters",
                        "Shorten the text in " + post.source() + ", or the account's template in site.yaml."));
    }

    private static String bare(TextTemplate template, Announcement post) {
        var values = TextTemplate.values(post);
        values.put("title", "");
        values.put("description", "");
        values.put("tags", "");
        return template.fill(values);
    }
}
