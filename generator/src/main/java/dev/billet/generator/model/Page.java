package dev.billet.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the site as it is being written, whatever its kind.
 *
 * @param lang BCP 47
 * @param translations this page in the site's other languages
 * @param feeds of what this page lists, beside those of the site
 * @param jsonLd what the page is, as JSON-LD for a script element; absent where there is nothing to say
 * @param extra every key of its front matter that is not known; empty where it has none
 */
public record Page(
        Kind kind,
        String title,
        @Nullable String description,
        String lang,
        String href,
        String url,
        @Nullable Image image,
        List<Translation> translations,
        List<Link> feeds,
        @Nullable Html jsonLd,
        Map<String, Object> extra) {

    public Page {
        translations = List.copyOf(translations);
        feeds = List.copyOf(feeds);
    }

    /** What a page is; names its template. */
    public enum Kind {
        HOME("home"),
        POST("post"),
        PAGE("page"),
        TERM("term"),
        TERMS("terms"),
        ARCHIVE("archive"),
        ARCHIVES("archives"),
        SEARCH("search"),
        NOT_FOUND("404");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        /** As templates compare it: {@code page.kind == "post"}. */
        @Override
        public String toString() {
            return name;
        }
    }
}
