package dev.billet.generator.cache;

import dev.billet.generator.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * A build that succeeded, so that one of the same inputs need not be made.
 *
 * @param inputs fingerprint of all that was given to it, but for the moment
 * @param from the moment of the build
 * @param until when a post appears or expires next
 * @param posts how many there are
 * @param withheld what was left out, each as its report has it
 * @param warnings what it found
 */
public record Last(long inputs, Instant from, Instant until, int posts, List<Left> withheld, List<Problem> warnings) {
    public Last {
        withheld = List.copyOf(withheld);
        warnings = List.copyOf(warnings);
    }

    /**
     * A post that was left out.
     *
     * @param reason the name of it
     * @param second since 1970 in which it appears or expired; {@code Long.MIN_VALUE} if there is none
     * @param zone of that second
     */
    public record Left(String source, String title, String reason, long second, int nano, String zone) {}

    /** Whether a build of these inputs, at this moment, would make the same. */
    public boolean isSame(long others, Instant now) {
        return inputs == others && !now.isBefore(from) && now.isBefore(until);
    }
}
