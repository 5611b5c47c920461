package dev.billet.syndication.message;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of an announcement with gaps in braces: {@code {title} {link}}. Braces around anything else stay as they are
 * written, if it is no single word; an unknown word is an error that names those there are.
 *
 * @param opens whether it is the first text of an announcement, which carries the link, the card and the picture; a later
 *     part of a thread answers it
 */
public record TextTemplate(String text, boolean opens) {
    /** The gaps there are. */
    public static final List<String> FIELDS = List.of("title", "link", "description", "tags", "author", "date");

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    public TextTemplate(String text) {
        this(text, true);
    }

    /** What is wrong with it; empty if nothing is. */
    public Optional<String> problem() {
        return GAP.matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .map(field -> "{" + field + "} is no part of a post; there are "
                        + FIELDS.stream().map(it -> "{" + it + "}").collect(Collectors.joining(", ")));
    }

    public boolean has(String field) {
        return text.contains("{" + field + "}");
    }

    /** The same, with the link at its end if it should have one and has none. */
    public TextTemplate withLink() {
        return opens ? with("link") : this;
    }

    /** For networks where the link is a field of its own: without it, and without the colon or dash that leads up to it. */
    public TextTemplate withoutLink() {
        String rest = text.replaceAll("[\\s:\u2013\u2014\u2192>-]*\\{link}", "").strip();
        return new TextTemplate(rest.isEmpty() ? "{title}" : rest, opens);
    }

    /** The same, with a gap at its end if it has none such. */
    public TextTemplate with(String field) {
        return has(field) ? this : new TextTemplate(text + " {" + field + "}", opens);
    }

    /** The text with its gaps filled; lines that a missing value has left empty are closed up. */
    String fill(Map<String, String> values) {
        Matcher matcher = GAP.matcher(text);
        String filled =
                matcher.replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
        return filled.replaceAll("[ \\t]+(?=\\R|$)", "")
                .replaceAll("\\R{3,}", "\n\n")
                .replaceAll("(?<=\\S) {2,}(?=\\S)", " ")
                .strip();
    }

    /** What fills the gaps for a post. */
    static Map<String, String> values(Announcement post) {
        Map<String, String> values = new TreeMap<>();
        values.put("title", post.title());
        values.put("link", post.link().toString());
        values.put("description", Optional.ofNullable(post.description()).orElse(""));
        values.put("tags", String.join(" ", hashtags(post.tags())));
        values.put("author", Optional.ofNullable(post.author()).orElse(""));
        values.put(
                "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(post.language())
                        .format(post.published().atZone(post.zone())));
        return values;
    }

    /** Tags as hashtags: {@code #staticSites} for "static sites"; what has no letter or digit is left out. */
    static List<String> hashtags(List<String> tags) {
        List<String> hashtags = new ArrayList<>();
        for (String tag : tags) {
            StringBuilder word = new StringBuilder();
            for (String part : tag.split("[^\\p{L}\\p{M}\\p{N}_]+")) {
                word.append(word.isEmpty() || part.isEmpty() ? part : capitalised(part));
            }
            if (!word.isEmpty() && !word.chars().allMatch(Character::isDigit)) {
                hashtags.add("#" + word);
            }
        }
        return hashtags;
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
