package dev.billet.syndication.message;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words an announcement within a network's limit. What has to go goes in this order: the description, the tags from the
 * last, the title at a word and then inside it, each with an ellipsis. The link and the author's own words stay whole.
 */
public final class Fitting {
    private static final String ELLIPSIS = "…";

    private final TextTemplate template;
    private final Map<String, String> values;
    private final Locale language;
    private final Ruler ruler;

    private Fitting(TextTemplate template, Map<String, String> values, Locale language, Ruler ruler) {
        this.template = template;
        this.values = values;
        this.language = language;
        this.ruler = ruler;
    }

    /** A text that fits, and whether something was left out. */
    public record Text(String text, boolean shortened) {}

    /** Empty if the link and the template's own words alone are too long. */
    public static Optional<Text> fit(TextTemplate template, Announcement post, Ruler ruler) {
        return new Fitting(template, TextTemplate.values(post), post.language(), ruler).fit();
    }

    private Optional<Text> fit() {
        String whole = template.fill(values);
        if (ruler.fits(whole)) {
            return Optional.of(new Text(whole, false));
        }
        for (String field : List.of("description", "tags", "title")) {
            if (template.has(field)) {
                List<String> shorter = field.equals("tags") ? fewerTags() : cuts(value(field));
                Optional<String> text = longest(field, shorter);
                if (text.isPresent()) {
                    return text.map(it -> new Text(it, true));
                }
                values.put(field, "");
            }
        }
        return Optional.empty();
    }

    /** The first that fits of texts that get shorter, found by halving. */
    private Optional<String> longest(String field, List<String> shorter) {
        int low = 0;
        int high = shorter.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (ruler.fits(filled(field, shorter.get(middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < shorter.size() ? Optional.of(filled(field, shorter.get(low))) : Optional.empty();
    }

    private String filled(String field, String value) {
        values.put(field, value);
        return template.fill(values);
    }

    private String value(String field) {
        return values.getOrDefault(field, "");
    }

    private List<String> fewerTags() {
        List<String> tags = List.of(value("tags").split(" "));
        List<String> fewer = new ArrayList<>();
        for (int count = tags.size() - 1; count >= 0; count--) {
            fewer.add(String.join(" ", tags.subList(0, count)));
        }
        return fewer;
    }

    /** The text cut ever shorter: after words as long as there are any, then after graphemes of the first word. */
    private List<String> cuts(String text) {
        List<Integer> graphemes = Graphemes.boundaries(text);
        List<Integer> places = new ArrayList<>();
        BreakIterator words = BreakIterator.getWordInstance(language);
        words.setText(text);
        int firstWord = Integer.MAX_VALUE;
        for (int end = words.first(); end != BreakIterator.DONE; end = words.next()) {
            boolean afterWord = end > 0 && Character.isLetterOrDigit(text.codePointBefore(end));
            if (afterWord && end < text.length() && graphemes.contains(end)) {
                places.add(end);
                firstWord = Math.min(firstWord, end);
            }
        }
        for (int end : graphemes) {
            if (end > 0 && end < Math.min(firstWord, text.length())) {
                places.add(end);
            }
        }
        return places.stream()
                .distinct()
                .sorted((a, b) -> b - a)
                .map(end -> text.substring(0, end).stripTrailing() + ELLIPSIS)
                .toList();
    }
}
