package dev.billet.maven;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/**
 * One line that is always being replaced, where there is a terminal; elsewhere, such as in CI, a plain line now and then. Nothing at
 * all of work that is done at once. Thread-safe.
 */
final class PassingLine {
    /** Until then nobody has begun to wonder. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    static final Duration ON_TERMINAL = Duration.ofMillis(100);
    static final Duration IN_LOG = Duration.ofSeconds(10);
    private static final int WIDTH = 78;

    private final Consumer<String> log;
    private final PrintStream screen;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long next; // when something may be shown
    private boolean shown;

    PassingLine(Consumer<String> log, PrintStream screen, boolean terminal, LongSupplier nanos) {
        this.log = log;
        this.screen = screen;
        this.terminal = terminal;
        this.nanos = nanos;
        begin();
    }

    static PassingLine of(Log log, boolean interactive) {
        boolean terminal = interactive && System.getenv("CI") == null && isTerminal() && log.isInfoEnabled();
        return new PassingLine(log::info, System.out, terminal, System::nanoTime);
    }

    /** From now on somebody waits. */
    synchronized void begin() {
        next = nanos.getAsLong() + (terminal ? PATIENCE : IN_LOG).toNanos();
    }

    synchronized void show(String text) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + (terminal ? ON_TERMINAL : IN_LOG).toNanos();
        if (terminal) {
            String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
            screen.print("\r" + line + " ".repeat(WIDTH - line.length()));
            screen.flush();
            shown = true;
        } else {
            log.accept(text);
        }
    }

    synchronized void clear() {
        if (shown) {
            screen.print("\r" + " ".repeat(WIDTH) + "\r");
            screen.flush();
            shown = false;
        }
    }

    /** From Java 22 on there is a console even where there is no terminal, and it can be asked. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
