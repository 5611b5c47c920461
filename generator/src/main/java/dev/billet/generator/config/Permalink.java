package dev.billet.generator.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a post's address, such as {@code /:year/:month/:slug/}.
 *
 * <p>Readers and other sites keep these addresses: choose it once.
 */
public record Permalink(String pattern) {
    /** What a blog gets that does not choose. */
    public static final Permalink DEFAULT = new Permalink("/:year/:month/:slug/");

    /** What may stand in a pattern. */
    public static final List<String> PLACEHOLDERS = List.of(":year", ":month", ":day", ":slug");

    private static final Pattern PATH = Pattern.compile("(/(?!/|\\.{1,2}(/|$))[^/?#%\\\\\\s\\p{Cntrl}]*)+");
    private static final Pattern PLACEHOLDER = Pattern.compile(":[a-z]+");

    /** What is wrong with a pattern, if anything. */
    public static Optional<String> fault(String pattern) {
        if (!pattern.startsWith("/")) {
            return Optional.of("does not start with \"/\"");
        }
        if (!pattern.contains(":slug")) {
            return Optional.of("has no :slug, so that posts of one day would share an address");
        }
        if (!PATH.matcher(pattern).matches()) {
            return Optional.of("has a character that cannot stand in a path");
        }
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            if (!PLACEHOLDERS.contains(matcher.group())) {
                return Optional.of("has the unknown placeholder " + matcher.group());
            }
        }
        return Optional.empty();
    }

    /** The path of a post with this date and slug. */
    public String path(LocalDate date, String slug) {
        String day = date.toString(); // uuuu-MM-dd
        int month = day.length() - 5;
        String path = pattern.replace(":year", day.substring(0, month - 1))
                .replace(":month", day.substring(month, month + 2))
                .replace(":day", day.substring(month + 3))
                .replace(":slug", slug);
        return path.endsWith("/") || path.endsWith(".html") ? path : path + "/";
    }

    @Override
    public String toString() {
        return pattern;
    }
}
