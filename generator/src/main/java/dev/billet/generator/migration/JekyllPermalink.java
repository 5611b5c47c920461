package dev.billet.generator.migration;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses as Jekyll makes them. */
final class JekyllPermalink {
    private static final Pattern NOT_IN_TITLE = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
    private static final Pattern DOTS = Pattern.compile("(?<=/)\\.+(?=/|$)");

    private JekyllPermalink() {}

    /** The address of a post. */
    static String post(String pattern, ZonedDateTime date, String name, List<String> categories) {
        Map<String, String> values = date(date);
        values.put("title", title(name));
        values.put("slug", slug(name));
        values.put("categories", joined(categories, false));
        values.put("slugified_categories", joined(categories, true));
        values.put("output_ext", ".html");
        return fill(pattern, values);
    }

    /**
     * The address of a page.
     *
     * @param path the folder that it is in
     * @param name the file's name without its ending
     */
    static String page(String pattern, String path, String name) {
        return fill(
                pattern,
                Map.of("path", path, "basename", name, "output_ext", ".html", "title", title(name), "categories", ""));
    }

    /** The address of a text of a collection. */
    static String collection(String pattern, String collection, String path, String name) {
        return fill(
                pattern,
                Map.of(
                        "collection",
                        collection,
                        "path",
                        path,
                        "name",
                        slug(name),
                        "title",
                        title(name),
                        "slug",
                        slug(name),
                        "output_ext",
                        ".html",
                        "categories",
                        ""));
    }

    private static Map<String, String> date(ZonedDateTime date) {
        Map<String, String> values = new TreeMap<>();
        values.put("year", number("%04d", date.getYear()));
        values.put("month", number("%02d", date.getMonthValue()));
        values.put("i_month", number("%d", date.getMonthValue()));
        values.put("day", number("%02d", date.getDayOfMonth()));
        values.put("i_day", number("%d", date.getDayOfMonth()));
        values.put("y_day", number("%03d", date.getDayOfYear()));
        values.put("short_year", number("%02d", date.getYear() % 100));
        values.put("hour", number("%02d", date.getHour()));
        values.put("minute", number("%02d", date.getMinute()));
        values.put("second", number("%02d", date.getSecond()));
        values.put("week", number("%02d", date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        values.put("w_year", number("%04d", date.get(IsoFields.WEEK_BASED_YEAR)));
        values.put("w_day", number("%d", date.getDayOfWeek().getValue()));
        values.put("short_month", date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        values.put("long_month", date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        values.put("short_day", date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        values.put("long_day", date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        return values;
    }

    private static String number(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }

    /** Jekyll's {@code slugify} in its mode "pretty", which keeps capitals. */
    static String title(String name) {
        return trim(NOT_IN_TITLE.matcher(name).replaceAll("-"));
    }

    /** Jekyll's {@code slugify} in its usual mode. */
    static String slug(String name) {
        return trim(NOT_IN_SLUG.matcher(name).replaceAll("-")).toLowerCase(Locale.ROOT);
    }

    private static String trim(String slug) {
        return slug.replaceAll("^-|-$", "");
    }

    private static String joined(List<String> categories, boolean slugified) {
        return categories.stream()
                .map(c -> slugified ? slug(c) : c.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("/"));
    }

    private static String fill(String pattern, Map<String, String> values) {
        StringBuilder path = new StringBuilder("/");
        int at = 0;
        while (at < pattern.length()) {
            String key = pattern.charAt(at) == ':' ? longestKey(pattern, at + 1, values) : "";
            if (key.isEmpty()) {
                path.append(pattern.charAt(at++));
            } else {
                path.append(values.get(key));
                at += key.length() + 1;
            }
        }
        return DOTS.matcher(path.toString()).replaceAll("").replaceAll("/{2,}", "/");
    }

    /** Of {@code :day} and {@code :day_of}, the longest name that is known. */
    private static String longestKey(String pattern, int from, Map<String, String> values) {
        String longest = "";
        for (String key : values.keySet()) {
            if (key.length() > longest.length() && pattern.startsWith(key, from)) {
                longest = key;
            }
        }
        return longest;
    }
}
