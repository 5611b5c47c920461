package dev.billet.syndication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tags an account's announcements carry.
 *
 * @param always these first, whatever the post's own are
 * @param most of the post's own
 */
public record Hashtags(List<String> always, int most) {
    /** The post's own, where the template asks for them. */
    public static final Hashtags ALL = new Hashtags(List.of(), Integer.MAX_VALUE);

    public Hashtags {
        always = List.copyOf(always);
    }

    /** @param own the post's tags */
    List<String> of(List<String> own) {
        Set<String> tags = new LinkedHashSet<>(always);
        own.stream().limit(most).forEach(tags::add);
        return List.copyOf(tags);
    }

    /** Whether the author said so: then they are shown even by a template without a place for them. */
    boolean areAsked() {
        return !equals(ALL) && !(always.isEmpty() && most == 0);
    }
}
