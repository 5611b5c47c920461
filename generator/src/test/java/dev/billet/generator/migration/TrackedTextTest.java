package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrackedTextTest {
    @Test
    void aLineIsKnownAfterLinesWereTakenOutAndPutIn() {
        TrackedText text = TrackedText.of("one\n<x>\n</x>\ntwo\nthree\n", 10);

        TrackedText changed =
                text.rewrite(Pattern.compile("<x>\n</x>"), m -> "X").rewrite(Pattern.compile("two"), m -> "a\nb\nc");

        assertThat(changed.text()).isEqualTo("one\nX\na\nb\nc\nthree\n");
        assertThat(changed.line(changed.text().indexOf("X"))).isEqualTo(11);
        assertThat(changed.line(changed.text().indexOf("c"))).isEqualTo(13);
        assertThat(changed.line(changed.text().indexOf("three"))).isEqualTo(14);
    }
}
