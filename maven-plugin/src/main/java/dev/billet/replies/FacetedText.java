package dev.billet.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/**
 * Plain text with facets that say which of its bytes are a link, as HTML.
 *
 * @see <a href="https://docs.bsky.app/docs/advanced-guides/post-richtext">Bluesky: links in text</a>
 */
final class FacetedText {
    private FacetedText() {}

    static String html(JsonNode record) {
        byte[] text = record.path("text").asString("").getBytes(UTF_8);
        StringBuilder html = new StringBuilder("<p>");
        int done = 0;
        for (JsonNode facet : inOrder(record.path("facets"))) {
            int start = facet.path("index").path("byteStart").asInt(-1);
            int end = facet.path("index").path("byteEnd").asInt(-1);
            String link = link(facet);
            if (start >= done && end > start && end <= text.length && !link.isEmpty()) {
                html.append(escaped(text, done, start));
                html.append("<a href=\"").append(Entities.escape(link)).append("\">");
                html.append(escaped(text, start, end)).append("</a>");
                done = end;
            }
        }
        return html.append(escaped(text, done, text.length)).append("</p>").toString();
    }

    private static Iterable<JsonNode> inOrder(JsonNode facets) {
        return StreamSupport.stream(facets.spliterator(), false)
                .sorted(Comparator.comparingInt(
                        facet -> facet.path("index").path("byteStart").asInt(-1)))
                .toList();
    }

    private static String link(JsonNode facet) {
        for (JsonNode feature : facet.path("features")) {
            if (feature.has("uri")) {
                return feature.path("uri").asString("");
            }
        }
        return "";
    }

    private static String escaped(byte[] text, int from, int to) {
        String part = new String(Arrays.copyOfRange(text, from, to), UTF_8);
        return Entities.escape(part).replace("\n\n", "</p><p>").replace("\n", "<br>");
    }
}
