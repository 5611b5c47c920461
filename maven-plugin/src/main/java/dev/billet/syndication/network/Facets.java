package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which parts of a text are links and hashtags. Places are counted in bytes of UTF-8; the server does not check them.
 *
 * @see <a href="https://docs.bsky.app/docs/advanced-guides/post-richtext">rich text</a>
 */
final class Facets {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** As the app finds them: not of digits alone, without punctuation at the end, at most 64 letters. */
    private static final Pattern HASHTAG = Pattern.compile(
            "(?<=^|\\s)#(?!\\d+(?:\\s|$))([^\\s#\\u00AD\\u2060\\u200A-\\u200D]{0,63}[^\\s#\\p{P}\\p{S}\\u00AD\\u2060\\u200A-\\u200D])");

    private static final Pattern PUNCTUATION_AT_THE_END = Pattern.compile("[.,;:!?'\"»”’)\\]}>]+$");

    private Facets() {}

    /** A part of a text, in characters. */
    private record Part(int start, int end, String type, String key, String value) {}

    /** @param link found whole even where it ends in punctuation */
    static ArrayNode of(String text, URI link) {
        List<Part> parts = new ArrayList<>();
        for (Matcher matcher = LINK.matcher(text); matcher.find(); ) {
            String found = text.startsWith(link.toString(), matcher.start())
                    ? link.toString()
                    : PUNCTUATION_AT_THE_END.matcher(matcher.group()).replaceAll("");
            parts.add(new Part(matcher.start(), matcher.start() + found.length(), "link", "uri", found));
        }
        for (Matcher matcher = HASHTAG.matcher(text); matcher.find(); ) {
            parts.add(new Part(matcher.start(), matcher.end(), "tag", "tag", matcher.group(1)));
        }
        ArrayNode facets = JsonMapper.shared().createArrayNode();
        parts.stream().map(part -> facet(text, part)).forEach(facets::add);
        return facets;
    }

    private static ObjectNode facet(String text, Part part) {
        ObjectNode facet = JsonMapper.shared().createObjectNode();
        facet.putObject("index")
                .put("byteStart", bytes(text.substring(0, part.start)))
                .put("byteEnd", bytes(text.substring(0, part.end)));
        facet.putArray("features")
                .addObject()
                .put("$type", "app.bsky.richtext.facet#" + part.type)
                .put(part.key, part.value);
        return facet;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
