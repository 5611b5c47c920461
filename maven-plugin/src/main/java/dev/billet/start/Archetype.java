package dev.billet.start;

import dev.billet.generator.data.YamlWriter;
import dev.billet.settings.Schemas;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new post starts with: front matter and text, in which {@code {title}}, {@code {date}}, {@code {slug}} and {@code {id}}
 * stand for the post's own.
 *
 * <p>A title and an id are added where it has none: without the one the post has no name, without the other it would be another
 * post as soon as its file is renamed.
 */
record Archetype(String text) {
    private static final String FENCE = "---\n";
    private static final Pattern NAME = Pattern.compile("\\{(title|date|slug|id)}");
    private static final Archetype BUILT_IN = new Archetype("---\n# $schema: " + Schemas.ADDRESS
            + "front-matter.json\ntitle: {title}\nid: {id}\ndate: {date}\ntags: []\n---\n\n");

    /** The one of a blog that has none. */
    static Archetype builtIn() {
        return BUILT_IN;
    }

    String fill(NewPost post) {
        Map<String, String> values = Map.of(
                "title", post.title(), "date", post.date(), "slug", post.slug().value(), "id", post.id());
        String source = text.replace("\r\n", "\n");
        int end = source.startsWith(FENCE) ? source.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        String front = end < 0 ? "" : source.substring(FENCE.length(), end + 1);
        String body = end < 0 ? source : source.substring(end + 1 + FENCE.length());
        StringBuilder lines = new StringBuilder();
        for (String key : List.of("title", "id")) {
            if (!Pattern.compile("(?m)^" + key + "\\s*:").matcher(front).find()) {
                lines.append(key).append(": {").append(key).append("}\n");
            }
        }
        return FENCE + filled(lines + front, values, true) + FENCE + filled(body, values, false);
    }

    /** A value that is the whole of a key's is written so that YAML reads it as the text it is. */
    private static String filled(String text, Map<String, String> values, boolean yaml) {
        return NAME.matcher(text).replaceAll(name -> {
            String value = values.getOrDefault(name.group(1), "");
            return Matcher.quoteReplacement(
                    yaml && isWhole(text, name.start(), name.end()) ? YamlWriter.text(value) : value);
        });
    }

    private static boolean isWhole(String text, int start, int end) {
        String before = text.substring(0, start).stripTrailing();
        return before.endsWith(":") && (end == text.length() || text.charAt(end) == '\n');
    }
}
