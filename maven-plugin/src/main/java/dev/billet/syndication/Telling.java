package dev.billet.syndication;

import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.TextTemplate;
import java.util.List;

/** What one account says of one post: a text, or the parts of a thread. */
record Telling(Announcement post, Account account) {
    /** How many announcements it takes: one, unless the author wrote several texts and the network has threads. */
    int parts() {
        return account.threads() ? texts().size() : 1;
    }

    /** Words a part, without any request. */
    Fit fit(Network network, int part, Facts facts) {
        if (part > parts()) {
            return new Fit.Refused("the post no longer has this text", "Write it into " + post.source() + " again.");
        }
        return part == 1 && !account.threads() && texts().size() > 1
                ? together(network, facts)
                : fit(network, template(part), facts);
    }

    /** Without threads the parts become paragraphs; where they are too much, the first stands alone. */
    private Fit together(Network network, Facts facts) {
        Fit all = fit(network, tagged(new TextTemplate(String.join("\n\n", texts()))), facts);
        boolean whole = all instanceof Fit.Fits fits && !fits.message().shortened();
        return whole ? all : fit(network, template(1), facts);
    }

    private Fit fit(Network network, TextTemplate template, Facts facts) {
        return Guarded.fit(network, worded(), template, facts);
    }

    private TextTemplate template(int part) {
        TextTemplate template = new TextTemplate(texts().get(part - 1), part == 1);
        return part == 1 ? tagged(template) : template;
    }

    private TextTemplate tagged(TextTemplate template) {
        return account.hashtags().areAsked() ? template.with("tags") : template;
    }

    private List<String> texts() {
        List<String> own = post.on(account.name()).texts();
        return own.isEmpty() ? List.of(account.template()) : own;
    }

    /** The post in the account's language, with the tags that it shows. */
    private Announcement worded() {
        Announcement tagged = post.withTags(account.hashtags().of(post.tags()));
        return account.language() == null ? tagged : tagged.withLanguage(account.language());
    }
}
