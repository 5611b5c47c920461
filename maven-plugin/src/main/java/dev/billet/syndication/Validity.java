package dev.billet.syndication;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how long, and for what, a server takes a token.
 *
 * @param ends null where it never does, or the server does not tell
 * @param missing permissions that it lacks and announcing can do without; without one that it needs it is refused
 * @param warnings whole sentences: what is wrong, and what to do about it
 */
public record Validity(@Nullable Instant ends, List<String> missing, List<String> warnings) {
    /** Nothing is known against it. */
    public static final Validity UNTOLD = new Validity(null, List.of(), List.of());

    /** Early enough for somebody who writes once a week. */
    static final Duration NOTICE = Duration.ofDays(14);

    public Validity {
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    public static Validity until(Instant ends) {
        return new Validity(ends, List.of(), List.of());
    }

    /** For a table: {@code ends in 42 days}; empty if it does not end. */
    public String left(Instant now) {
        if (ends == null) {
            return "";
        }
        long days = Duration.between(now, ends).toDays();
        return !ends.isAfter(now)
                ? "has ended"
                : days == 0 ? "ends today" : "ends in " + days + (days == 1 ? " day" : " days");
    }

    /** What its author should do something about. */
    public List<String> advice(Instant now) {
        List<String> advice = new ArrayList<>();
        if (ends != null && ends.isBefore(now.plus(NOTICE))) {
            advice.add("the token " + left(now) + " ("
                    + ends.atZone(ZoneOffset.UTC).toLocalDate()
                    + "). Get a new one before: the manual says how, network by network.");
        }
        if (!missing.isEmpty()) {
            advice.add("the token lacks " + String.join(", ", missing) + ". Make one that has that as well.");
        }
        advice.addAll(warnings);
        return advice;
    }
}
