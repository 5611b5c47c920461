package dev.billet.syndication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment is told: in the author's zone, to the minute. */
final class Minute {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Minute() {}

    static String of(Instant moment, ZoneId zone) {
        return FORMAT.format(moment.atZone(zone));
    }
}
