package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NeededTest {
    @Test
    void aTestIsSkippedForWantOfWhatItNeedsAndFailsWhereAllIsRequired() {
        assertThatThrownBy(() -> Needed.needed(false, "Chromium", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("skipped, for want of Chromium");
        assertThatThrownBy(() -> Needed.needed(false, "Chromium", true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("needed here: Chromium");
        assertThatCode(() -> Needed.needed(true, "Chromium", true)).doesNotThrowAnyException();
        assertThatCode(() -> Needed.needed(true, "Chromium", false)).doesNotThrowAnyException();
    }
}
