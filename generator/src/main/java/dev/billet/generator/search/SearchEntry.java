package dev.billet.generator.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page that a reader can find.
 *
 * @param href from the root of the host
 * @param date of a post; a page has none
 * @param lang BCP 47
 * @param tags their titles
 * @param summary what a result shows below its title, without markup
 */
public record SearchEntry(
        String title, String href, @Nullable LocalDate date, String lang, List<String> tags, String summary) {
    public SearchEntry {
        tags = List.copyOf(tags);
    }
}
