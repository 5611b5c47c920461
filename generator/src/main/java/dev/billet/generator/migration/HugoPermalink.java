package dev.billet.generator.migration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as Hugo makes them. */
final class HugoPermalink {
    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z]+)(?:\\[([^]]*)])?");
    private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{N}\\p{M}._/\\-+~#%@ ]");
    private static final Pattern SPACES = Pattern.compile("[\\s-]*\\s[\\s-]*");

    private HugoPermalink() {}

    /**
     * Fills a pattern.
     *
     * @param section the folders, without slash at the end
     * @param name the file's name, of a bundle its folder's
     */
    static String fill(
            String pattern,
            @Nullable LocalDate date,
            String section,
            String title,
            String name,
            Optional<String> slug) {
        Map<String, String> words = Map.of(
                "section", section.split("/", 2)[0],
                "sections", section,
                "title", urlize(title),
                "slug", slug.orElse(urlize(title)),
                "slugorfilename", slug.orElse(urlize(name)),
                "slugorcontentbasename", slug.orElse(urlize(name)),
                "filename", urlize(name),
                "contentbasename", urlize(name));
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (placeholder.find()) {
            String word = words.get(placeholder.group(1));
            String value =
                    word != null ? word : date(placeholder.group(1), date).orElse(placeholder.group());
            placeholder.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return ("/" + placeholder.appendTail(path)).replaceAll("/{2,}", "/");
    }

    private static Optional<String> date(String placeholder, @Nullable LocalDate date) {
        if (date == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (placeholder) {
                    case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
                    case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
                    case "monthname" ->
                        date.getMonth()
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT);
                    case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
                    case "weekday" -> String.valueOf(date.getDayOfWeek().getValue() % 7);
                    case "weekdayname" ->
                        date.getDayOfWeek()
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT);
                    case "yearday" -> String.valueOf(date.getDayOfYear());
                    default -> null;
                });
    }

    /** A part of an address: lower case, blanks as hyphens, punctuation gone; accents stay. */
    static String urlize(String text) {
        String bare = UNWANTED.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(bare).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
