package dev.billet.generator.render;

import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.io.JsonStringEncoder;

/** What a post is, for search engines: {@code BlogPosting} of schema.org, as JSON-LD. */
final class JsonLd {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private JsonLd() {}

    /** Adds what {@link #of} uses beside what the post's page has. */
    static Fingerprint fingerprint(Fingerprint to, Post post, Site site) {
        return Values.add(
                to, Arrays.asList(post.date(), post.updated(), post.authors(), post.tags(), site.title(), site.url()));
    }

    /** JSON that can stand in a script element. */
    static String of(Post post, Site site) {
        StringBuilder json = new StringBuilder(512);
        json.append("{\"@context\":\"https://schema.org\",\"@type\":\"BlogPosting\"");
        field(json, "headline", post.title());
        field(json, "url", post.url());
        field(json, "mainEntityOfPage", post.url());
        field(json, "datePublished", DATE.format(post.date()));
        field(json, "dateModified", DATE.format(post.updated() == null ? post.date() : post.updated()));
        field(json, "inLanguage", post.lang());
        String description = post.description() == null ? post.summaryText() : post.description();
        if (!description.isEmpty()) {
            field(json, "description", description);
        }
        if (post.image() != null) {
            field(json, "image", post.image().url());
        }
        authors(json, post.authors());
        if (!post.tags().isEmpty()) {
            field(
                    json,
                    "keywords",
                    String.join(", ", post.tags().stream().map(Link::title).toList()));
        }
        json.append(",\"isPartOf\":{\"@type\":\"Blog\"");
        field(json, "name", site.title());
        field(json, "url", site.url());
        return json.append("}}").toString().replace("<", "\\u003c");
    }

    private static void authors(StringBuilder json, List<String> names) {
        json.append(",\"author\":[");
        for (int i = 0; i < names.size(); i++) {
            json.append(i == 0 ? "" : ",").append("{\"@type\":\"Person\"");
            field(json, "name", names.get(i));
            json.append('}');
        }
        json.append(']');
    }

    private static void field(StringBuilder json, String key, String value) {
        json.append(",\"").append(key).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, json);
        json.append('"');
    }
}
