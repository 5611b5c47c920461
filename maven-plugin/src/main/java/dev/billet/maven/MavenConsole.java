package dev.billet.maven;

import dev.billet.run.Console;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells through Maven's log, and how far long work has come in a line that passes.
 *
 * @param traces whether what was thrown is shown, too: Maven's {@code -e}
 */
record MavenConsole(Log log, PassingLine line, boolean traces) implements Console {
    /** @param interactive whether Maven was told that somebody sits there */
    static MavenConsole of(Log log, boolean interactive, boolean traces) {
        return new MavenConsole(log, PassingLine.of(log, interactive), traces);
    }

    @Override
    public void info(String text) {
        line.clear();
        log.info(text);
    }

    @Override
    public void warn(String text) {
        line.clear();
        log.warn(text);
    }

    @Override
    public void error(String text) {
        line.clear();
        log.error(text);
    }

    @Override
    public void error(String text, Throwable cause) {
        line.clear();
        if (traces) {
            log.error(text, cause);
        } else {
            log.error(text);
        }
    }

    @Override
    public void begin() {
        line.begin();
    }

    @Override
    public void passing(String text) {
        line.show(text);
    }
}
