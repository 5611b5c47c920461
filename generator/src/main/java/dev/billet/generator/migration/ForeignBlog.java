package dev.billet.generator.migration;

import java.util.List;
import java.util.Map;

/**
 * What a foreign blog holds.
 *
 * @param settings for {@code site.yaml}, in the order they are written
 * @param base the path that it is served under, starts and ends with a slash
 * @param texts its posts and pages
 * @param copies files to copy: the source, and where it goes below {@code content/}
 * @param taken files that became something else than a text: the configuration
 * @param skips files that are not brought over, with the reason
 * @param markup turns what its texts are written in into ours
 */
record ForeignBlog(
        Map<String, Object> settings,
        String base,
        List<ForeignText> texts,
        Map<String, String> copies,
        Map<String, String> taken,
        Map<String, String> skips,
        Markup markup) {

    /** Turns what a text is written in into ours; what has no equal stays as written and is remarked. */
    interface Markup {
        TrackedText rewrite(ForeignText text, TextIndex index);
    }
}
