package dev.billet.generator.feed;

import dev.billet.generator.model.Author;
import dev.billet.generator.model.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
public final class JsonFeed {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFeed() {}

    public static String of(Feed feed, Site site) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.link());
        json.put("feed_url", feed.url());
        json.put("description", feed.description());
        json.put("language", feed.language());
        @Nullable Author author = site.author();
        if (author != null) {
            author(json.putArray("authors"), author.name(), author.url());
        }
        if (feed.hub() != null) {
            ObjectNode hub = json.putArray("hubs").addObject();
            hub.put("type", "WebSub");
            hub.put("url", feed.hub());
        }
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> item(items.addObject(), entry));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static void item(ObjectNode item, Feed.Entry entry) {
        item.put("id", entry.id());
        item.put("url", entry.url());
        item.put("title", entry.title());
        item.put("content_html", entry.content());
        item.put("summary", entry.summary());
        if (entry.image() != null) {
            item.put("image", entry.image());
        }
        item.put("date_published", entry.date());
        item.put("date_modified", entry.changed());
        if (!entry.authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            entry.authors().forEach(author -> author(authors, author, null));
        }
        ArrayNode tags = item.putArray("tags");
        entry.tags().forEach(tags::add);
        item.put("language", entry.language());
    }

    private static void author(ArrayNode authors, String name, @Nullable String url) {
        ObjectNode author = authors.addObject();
        author.put("name", name);
        if (url != null) {
            author.put("url", url);
        }
    }
}
