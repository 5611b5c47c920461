package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Console;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final List<String> shown = new ArrayList<>();

    private final Console console = new Console() {
        @Override
        public void info(String line) {
            shown.add(line);
        }

        @Override
        public void warn(String line) {}

        @Override
        public void error(String line) {}
    };

    @Test
    void showsAQuestionAndReadsALineUntilTheAuthorHangsUp() {
        var keyboard = new ByteArrayInputStream("Zoé\n\n".getBytes(Charset.defaultCharset()));
        Terminal terminal = new Terminal(keyboard, console);

        assertThat(terminal.ask("Who?")).contains("Zoé");
        assertThat(terminal.ask("Where?")).contains("");
        assertThat(terminal.ask("When?")).isEmpty();
        assertThat(shown).containsExactly("Who?", "Where?", "When?");
    }

    @Test
    void asksNobodyWhereMavenRunsInABatch() {
        Settings batch = new Settings();
        batch.setInteractiveMode(false);

        assertThat(Terminal.of(batch, console).ask("Who?")).isEmpty();
        assertThat(shown).isEmpty();
    }
}
