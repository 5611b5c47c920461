package dev.billet.generator.assemble;

import dev.billet.generator.assemble.Withheld.Reason;
import dev.billet.generator.content.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is out at the moment of the build.
 *
 * @param now the moment
 * @param zone the author's
 * @param drafts whether drafts are shown
 * @param future whether posts of a later date are shown
 */
public record Timing(Instant now, ZoneId zone, boolean drafts, boolean future) {

    Optional<Withheld> withheld(Document document) {
        String title = document.frontMatter().title() == null
                ? document.name()
                : document.frontMatter().title();
        if (document.frontMatter().draft() && !drafts) {
            return Optional.of(new Withheld(document.file(), title, Reason.DRAFT, null));
        }
        @Nullable ZonedDateTime expires = document.frontMatter().expires();
        if (expires != null && !expires.toInstant().isAfter(now)) {
            return Optional.of(new Withheld(document.file(), title, Reason.EXPIRED, expires));
        }
        return !future && document.kind() == Document.Kind.POST && isLater(document.date())
                ? Optional.of(new Withheld(document.file(), title, Reason.FUTURE, document.date()))
                : Optional.empty();
    }

    /** When a post is out; of a draft that has no date yet, today. */
    @Nullable
    ZonedDateTime date(Document document) {
        boolean undated = document.date() == null && document.frontMatter().draft();
        return undated ? today().atStartOfDay(zone) : document.date();
    }

    boolean isLater(@Nullable ZonedDateTime date) {
        return date != null && date.toInstant().isAfter(now);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
