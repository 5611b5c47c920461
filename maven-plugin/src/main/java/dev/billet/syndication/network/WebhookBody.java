package dev.billet.syndication.network;

import dev.billet.syndication.message.Announcement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Fills the gaps of a request's body. In JSON a value is escaped, so that a quote in a title cannot end its string. */
final class WebhookBody {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private WebhookBody() {}

    /** What is no known gap stays as it is written: a body may well have other braces. */
    static String fill(String body, Announcement post, String text, boolean json) {
        Map<String, String> values = values(post, text);
        return GAP.matcher(body).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            return Matcher.quoteReplacement(value == null ? gap.group() : json ? escaped(value) : value);
        });
    }

    private static Map<String, String> values(Announcement post, String text) {
        Map<String, String> values = new TreeMap<>();
        values.put("text", text);
        values.put("title", post.title());
        values.put("link", post.link().toString());
        values.put("description", Optional.ofNullable(post.description()).orElse(""));
        values.put("tags", String.join(", ", post.tags()));
        values.put("author", Optional.ofNullable(post.author()).orElse(""));
        values.put("language", post.language().toLanguageTag());
        values.put(
                "image",
                Optional.ofNullable(post.image())
                        .map(image -> image.address().toString())
                        .orElse(""));
        values.put("published", post.published().toString());
        values.put("post", post.post());
        return values;
    }

    private static String escaped(String value) {
        String quoted = JsonMapper.shared().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
