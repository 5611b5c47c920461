package dev.billet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<String> log = new ArrayList<>();
    private long now = Long.MAX_VALUE; // a clock of nanoseconds may begin anywhere, and run over

    @Test
    void onATerminalOneLineIsReplacedTenTimesASecondAndGoesAwayBeforeTheNext() {
        PassingLine line = line(true);

        line.show("Making pages: 1 of 9");
        after(PassingLine.PATIENCE);
        line.show("Making pages: 2 of 9");
        line.show("Making pages: 3 of 9");
        after(PassingLine.ON_TERMINAL);
        line.show("Making pages: 4 of 9");
        line.clear();
        line.clear();

        assertThat(screen.toString(UTF_8))
                .isEqualTo("\r" + wide("Making pages: 2 of 9") + "\r" + wide("Making pages: 4 of 9") + "\r" + wide("")
                        + "\r");
        assertThat(log).isEmpty();
    }

    @Test
    void elsewhereAPlainLineComesEveryTenSeconds() {
        PassingLine line = line(false);

        line.show("Making pages: 1 of 9");
        after(PassingLine.IN_LOG);
        line.show("Making pages: 2 of 9");
        line.show("Making pages: 3 of 9");
        after(PassingLine.IN_LOG);
        line.show("Making pages: 4 of 9");
        line.clear();

        assertThat(log).containsExactly("Making pages: 2 of 9", "Making pages: 4 of 9");
        assertThat(screen.size()).isZero();
    }

    @Test
    void whatIsDoneAtOnceIsNotTold() {
        PassingLine line = line(true);

        line.show("Making pages: 9 of 9");
        line.clear();

        assertThat(screen.size()).isZero();
    }

    @Test
    void ofWorkThatBeginsLaterNothingIsToldAtOnceEither() {
        PassingLine line = line(false);
        after(PassingLine.IN_LOG.multipliedBy(9));

        line.begin();
        line.show("Making pages: 1 of 9");
        after(PassingLine.IN_LOG);
        line.show("Making pages: 2 of 9");

        assertThat(log).containsExactly("Making pages: 2 of 9");
    }

    private PassingLine line(boolean terminal) {
        return new PassingLine(log::add, new PrintStream(screen, true, UTF_8), terminal, () -> now);
    }

    private void after(Duration pause) {
        now += pause.toNanos();
    }

    private static String wide(String text) {
        return text + " ".repeat(78 - text.length());
    }
}
