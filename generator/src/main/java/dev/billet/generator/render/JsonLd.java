package dev.billet.generator.render;

import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a post is, for search engines: {@code BlogPosting} of schema.org, as JSON-LD. */
final class JsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private JsonLd() {}

    /** Adds all that {@link #of} uses. */
    static Fingerprint fingerprint(Fingerprint to, Post post, Site site) {
        return Values.add(
                to,
                Arrays.asList(
                        post.title(),
                        post.url(),
                        post.date(),
                        post.updated(),
                        post.lang(),
                        post.description(),
                        post.summaryText(),
                        post.image(),
                        post.authors(),
                        post.tags(),
                        site.title(),
                        site.url()));
    }

    /** JSON that can stand in a script element. */
    static String of(Post post, Site site) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("@context", "https://schema.org");
        json.put("@type", "BlogPosting");
        json.put("headline", post.title());
        json.put("url", post.url());
        json.put("mainEntityOfPage", post.url());
        json.put("datePublished", DATE.format(post.date()));
        json.put("dateModified", DATE.format(post.updated() == null ? post.date() : post.updated()));
        json.put("inLanguage", post.lang());
        String description = post.description() == null ? post.summaryText() : post.description();
        if (!description.isEmpty()) {
            json.put("description", description);
        }
        if (post.image() != null) {
            json.put("image", post.image().url());
        }
        ArrayNode authors = json.putArray("author");
        post.authors()
                .forEach(name -> authors.addObject().put("@type", "Person").put("name", name));
        if (!post.tags().isEmpty()) {
            json.put(
                    "keywords",
                    String.join(", ", post.tags().stream().map(Link::title).toList()));
        }
        json.putObject("isPartOf")
                .put("@type", "Blog")
                .put("name", site.title())
                .put("url", site.url());
        return MAPPER.writeValueAsString(json).replace("<", "\\u003c");
    }
}
