package dev.billet.generator.migration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as other generators write them.
 *
 * @param at the moment, in the blog's time zone
 * @param written the same with the offset that was written
 * @param day whether only the day was given
 */
record ForeignDate(ZonedDateTime at, ZonedDateTime written, boolean day) {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
                    + "(?:[Tt \\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?\\s*(?:([Zz]|UTC|GMT)|([+-]\\d{2}):?(\\d{2})?)?");
    private static final List<DateTimeFormatter> IN_WORDS = List.of(
            english("d MMM uuuu"),
            english("d MMMM uuuu"),
            english("MMM d, uuuu"),
            english("MMMM d, uuuu"),
            english("MMMM d uuuu"));

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** How a date with a time but without an offset is meant: as the author's local time. */
    static Optional<ForeignDate> parse(String text, ZoneId zone) {
        return parse(text, zone, zone);
    }

    /**
     * Reads one date.
     *
     * @param zone the blog's
     * @param meant the zone that a time with seconds and without an offset is meant in
     */
    static Optional<ForeignDate> parse(String text, ZoneId zone, ZoneId meant) {
        String written = text.strip();
        Matcher m = ISO.matcher(written);
        try {
            if (m.matches()) {
                return Optional.of(iso(m, zone, meant));
            }
            if (written.length() > 20 && written.charAt(3) == ',') {
                return Optional.of(moment(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME), zone));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return inWords(written, zone);
    }

    /** Reads one date by a pattern of the blog's own. */
    static Optional<ForeignDate> parse(String text, DateTimeFormatter pattern, ZoneId zone) {
        try {
            var parsed = pattern.parseBest(text.strip(), LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    parsed instanceof LocalDateTime time
                            ? moment(time.atZone(zone), zone)
                            : day((LocalDate) parsed, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ForeignDate> inWords(String text, ZoneId zone) {
        for (DateTimeFormatter format : IN_WORDS) {
            Optional<ForeignDate> date = parse(text, format, zone);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static ForeignDate iso(Matcher m, ZoneId zone, ZoneId meant) {
        LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        if (m.group(4) == null) {
            return day(day, zone);
        }
        boolean seconds = m.group(6) != null;
        LocalDateTime time = day.atTime(LocalTime.of(number(m, 4), number(m, 5), seconds ? number(m, 6) : 0));
        ZoneId offset = seconds ? meant : zone;
        if (m.group(7) != null) {
            offset = ZoneOffset.UTC;
        } else if (m.group(8) != null) {
            offset = ZoneOffset.of(m.group(8) + ":" + (m.group(9) == null ? "00" : m.group(9)));
        }
        return moment(time.atZone(offset), zone);
    }

    private static ForeignDate moment(ZonedDateTime written, ZoneId zone) {
        return new ForeignDate(written.withZoneSameInstant(zone), written, false);
    }

    private static ForeignDate day(LocalDate day, ZoneId zone) {
        return new ForeignDate(day.atStartOfDay(zone), day.atStartOfDay(zone), true);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    LocalDate date() {
        return at.toLocalDate();
    }

    /** As it stands in our front matter. */
    @Override
    public String toString() {
        return day
                ? at.toLocalDate().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written.toOffsetDateTime());
    }
}
