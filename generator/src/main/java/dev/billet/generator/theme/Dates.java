package dev.billet.generator.theme;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Dates as the language writes them: Java's locale data, and what it lacks. */
final class Dates {
    /** The names of the styles. */
    static final List<String> STYLES = List.of("short", "medium", "long", "full", "day");

    private static final String YEAR = "[yu]+";
    private static final String BETWEEN = "(?:'[^']*'|[^\\p{Alpha}'])*"; // punctuation, and words in quotes
    private static final Pattern FIRST_YEAR = Pattern.compile("^" + BETWEEN + YEAR + BETWEEN);
    private static final Pattern LAST_YEAR = Pattern.compile(BETWEEN + YEAR + BETWEEN + "$");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("(?<!\\d)1 (?=\\p{L})");

    /** Each is looked up in the locale data once, and not for every date. */
    private static final Map<Key, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private record Key(Locale locale, String style) {}

    private Dates() {}

    /**
     * A date in words.
     *
     * @param style one of {@link #STYLES}; {@code day} is the day and the month without the year
     * @return empty if there is no such style
     */
    static Optional<String> format(Locale locale, String style, TemporalAccessor date) {
        if (!STYLES.contains(style)) {
            return Optional.empty();
        }
        DateTimeFormatter format = FORMATS.computeIfAbsent(new Key(locale, style), Dates::formatter);
        return Optional.of(inFrench(locale, date, format.format(date)));
    }

    private static DateTimeFormatter formatter(Key key) {
        String pattern = key.style.equals("day")
                ? dayPattern(key.locale)
                : pattern(FormatStyle.valueOf(key.style.toUpperCase(Locale.ROOT)), key.locale);
        return DateTimeFormatter.ofPattern(pattern, key.locale);
    }

    private static String pattern(FormatStyle style, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale);
    }

    /** The long pattern without its year and what parts it from the rest: {@code d MMMM} of {@code d MMMM y}. */
    private static String dayPattern(Locale locale) {
        String pattern = pattern(FormatStyle.LONG, locale);
        String withoutFirst = FIRST_YEAR.matcher(pattern).replaceFirst("");
        return withoutFirst.equals(pattern) ? LAST_YEAR.matcher(pattern).replaceFirst("") : withoutFirst;
    }

    /** The first of a month is an ordinal in French, "1er avril", which Java does not know. */
    private static String inFrench(Locale locale, TemporalAccessor date, String text) {
        boolean first = locale.getLanguage().equals("fr") && date.get(ChronoField.DAY_OF_MONTH) == 1;
        return first ? FIRST_OF_MONTH.matcher(text).replaceFirst("1er ") : text;
    }
}
