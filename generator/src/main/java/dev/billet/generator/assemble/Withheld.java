package dev.billet.generator.assemble;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post that is not published, or not yet.
 *
 * @param source its file
 * @param until when it will appear; absent for a draft
 */
public record Withheld(
        String source, String title, @Nullable ZonedDateTime until) {

    /** One line: the file and why it is not there. */
    @Override
    public String toString() {
        return until == null
                ? source + " is a draft (shown with -Dsite.drafts)"
                : source + " appears on " + until.toOffsetDateTime() + " (shown with -Dsite.future)";
    }
}
