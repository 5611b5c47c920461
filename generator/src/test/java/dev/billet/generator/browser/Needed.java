package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test needs and not every machine has: without it the test is skipped, or fails where all is required. */
public final class Needed {
    private Needed() {}

    /**
     * Goes on if it is there.
     *
     * @param what is needed, and where it was looked for
     */
    public static void needed(boolean there, String what) {
        needed(there, what, System.getenv("BILLET_REQUIRE_ALL") != null);
    }

    static void needed(boolean there, String what, boolean allIsRequired) {
        if (allIsRequired) {
            assertThat(there).as("needed here: " + what).isTrue();
        }
        assumeTrue(there, "skipped, for want of " + what);
    }
}
