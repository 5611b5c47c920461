package dev.billet.generator.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as authors write them: {@code 2026-03-01}, {@code 2026-03-01 09:30}, {@code 2026-03-01T09:30:00+01:00}. */
final class PostDate {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[Tt ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?"
            + "\\s*(?:([Zz]|UTC|GMT)|([+-]\\d{2}):?(\\d{2}))?");

    private PostDate() {}

    /**
     * Reads one date.
     *
     * @param zone the author's: where a date without an offset is meant; a date without a time is midnight there
     * @return empty if it is none
     */
    static Optional<ZonedDateTime> parse(String text, ZoneId zone) {
        Matcher m = WRITTEN.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            LocalTime time = m.group(4) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
            LocalDateTime local = LocalDateTime.of(day, time);
            return Optional.of(offset(m)
                    .map(offset -> local.atOffset(offset).atZoneSameInstant(zone))
                    .orElseGet(() -> local.atZone(zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(Matcher m) {
        if (m.group(7) != null) {
            return Optional.of(ZoneOffset.UTC);
        }
        return Optional.ofNullable(m.group(8)).map(hours -> ZoneOffset.of(hours + ":" + m.group(9)));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
