package dev.billet.generator.content;

import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.model.Announce;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the {@code ---} lines at the top of a Markdown file.
 *
 * @param expires from when on it is not published any more
 * @param terms what it is filed under, by taxonomy: tags, categories, series, authors and the blog's own
 * @param permalink an address of its own, instead of the pattern's
 * @param aliases earlier addresses
 * @param translationKey what its translations have in common
 * @param toc whether its page shows a table of contents
 * @param menu the page's place in the menu; absent if it does not stand in it
 * @param extra the keys that are not known, for templates
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable ZonedDateTime date,
        @Nullable ZonedDateTime updated,
        @Nullable String description,
        @Nullable ZonedDateTime expires,
        Map<String, List<String>> terms,
        @Nullable Scalar slug,
        @Nullable Scalar permalink,
        List<Scalar> aliases,
        @Nullable Scalar id,
        boolean draft,
        @Nullable String lang,
        @Nullable String translationKey,
        boolean toc,
        @Nullable Cover image,
        @Nullable Scalar layout,
        @Nullable Integer menu,
        Announce announce,
        Map<String, Object> extra) {

    public FrontMatter {
        terms = Map.copyOf(terms);
        aliases = List.copyOf(aliases);
    }

    /** What it is filed under in one taxonomy. */
    public List<String> terms(String taxonomy) {
        return terms.getOrDefault(taxonomy, List.of());
    }

    /**
     * The picture that stands for a post.
     *
     * @param source as written
     * @param alt what it shows; empty if the author gave none
     */
    public record Cover(Scalar source, String alt) {}
}
