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
 * @param menu the page's place in the menu; absent if it does not stand in it
 * @param extra the keys that are not known, for templates
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable ZonedDateTime date,
        @Nullable ZonedDateTime updated,
        @Nullable String description,
        List<String> tags,
        List<String> authors,
        @Nullable Scalar slug,
        @Nullable String id,
        boolean draft,
        @Nullable String lang,
        @Nullable Cover image,
        @Nullable Scalar layout,
        @Nullable Integer menu,
        Announce announce,
        Map<String, Object> extra) {

    public FrontMatter {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
    }

    /**
     * The picture that stands for a post.
     *
     * @param source as written
     * @param alt what it shows; empty if the author gave none
     */
    public record Cover(Scalar source, String alt) {}
}
