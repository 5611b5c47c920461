package dev.billet.generator.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the site as it is being written, whatever its kind.
 *
 * @param lang BCP 47
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
        Map<String, Object> extra) {

    /** What a page is; names its template. */
    public enum Kind {
        HOME("home"),
        POST("post"),
        PAGE("page"),
        TAG("tag"),
        TAGS("tags"),
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
