package dev.billet.syndication.message;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /**
     * The same for a network that sends the text in one piece, with the link in it.
     *
     * @param payload of a text: the request's body
     * @param card the preview that the network is given; null where it makes its own
     */
    public static Fit fit(
            Announcement post,
            TextTemplate template,
            Ruler ruler,
            Function<String, String> payload,
            Message.@Nullable Card card) {
        int limit = ruler.limit() == Integer.MAX_VALUE ? 0 : ruler.limit();
        return fit(
                post,
                template,
                ruler,
                text -> new Message(
                        post,
                        text.text(),
                        ruler.length(text.text()),
                        limit,
                        text.shortened(),
                        payload.apply(text.text()),
                        card));
    }

    private static String bare(TextTemplate template, Announcement post) {
        var values = TextTemplate.values(post);
        values.put("title", "");
        values.put("description", "");
        values.put("tags", "");
        return template.fill(values);
    }
}
