package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class MavenConsoleTest {
    private final List<String> told = new ArrayList<>();
    private final SystemStreamLog log = new SystemStreamLog() {
        @Override
        public void error(CharSequence line) {
            told.add(line.toString());
        }

        @Override
        public void error(CharSequence line, Throwable cause) {
            told.add(line + " with " + cause.getMessage());
        }
    };

    @Test
    void whatWasThrownIsShownToThoseWhoAskForIt() {
        MavenConsole.of(log, false, false).error("broken", new IllegalStateException("inside"));
        MavenConsole.of(log, false, true).error("broken", new IllegalStateException("inside"));

        assertThat(told).containsExactly("broken", "broken with inside");
    }
}
