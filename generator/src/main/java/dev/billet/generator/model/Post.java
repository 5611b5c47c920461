package dev.billet.generator.model;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published article.
 *
 * @param id permanent: survives a new title, slug, file name or address; the guid of the feeds
 * @param date when it was published, in the author's time zone
 * @param lang BCP 47
 * @param description the author's one sentence about it, for cards and search engines
 * @param summary the text up to {@code <!--more-->}, else the first paragraph
 * @param summaryText the same without markup
 * @param draft true only in a preview
 * @param scheduled whether its date is still to come; true only in a preview
 * @param words of the text
 * @param minutes that reading takes, at least 1
 * @param source the file it was written in, relative to the blog's folder
 * @param announce what its front matter says of announcing
 * @param extra every key of its front matter that is not known
 * @param terms what it is filed under, by taxonomy
 * @param toc whether its page shows a table of contents
 * @param related posts that share rare terms with it, the nearest first
 * @param previous the older post
 * @param next the newer post
 * @param syndication where it was announced
 * @param discussion what readers answered there; absent if it was never asked for
 */
public record Post(
        String id,
        String title,
        String href,
        String url,
        ZonedDateTime date,
        @Nullable ZonedDateTime updated,
        String lang,
        @Nullable String description,
        Html summary,
        String summaryText,
        List<Link> tags,
        List<String> authors,
        Map<String, List<Link>> terms,
        @Nullable Image image,
        boolean draft,
        boolean scheduled,
        int words,
        int minutes,
        String source,
        Announce announce,
        Map<String, Object> extra,
        List<Heading> headings,
        boolean toc,
        List<Translation> translations,
        List<Link> related,
        @Nullable Link previous,
        @Nullable Link next,
        List<SyndicationLink> syndication,
        @Nullable Discussion discussion) {

    public Post {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms)); // in the order of the taxonomies
        headings = List.copyOf(headings);
        translations = List.copyOf(translations);
        related = List.copyOf(related);
        syndication = List.copyOf(syndication);
    }
}
