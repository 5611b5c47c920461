package dev.billet.generator.assemble;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post that is not published, not yet, or not any more.
 *
 * @param source its file
 * @param reason why
 * @param moment when it will appear, or when it expired; absent for a draft
 */
public record Withheld(
        String source,
        String title,
        Reason reason,
        @Nullable ZonedDateTime moment) {

    /** Why a post is not published. */
    public enum Reason {
        DRAFT,
        FUTURE,
        EXPIRED
    }

    /** One line: the file and why it is not there. */
    @Override
    public String toString() {
        String at = moment == null ? "" : moment.toOffsetDateTime().toString();
        return switch (reason) {
            case DRAFT -> source + " is a draft (shown with -Dsite.drafts)";
            case FUTURE -> source + " appears on " + at + " (shown with -Dsite.future)";
            case EXPIRED -> source + " expired on " + at;
        };
    }
}
