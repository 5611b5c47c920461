package dev.billet.run;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Everything that was told, each line marked by how it was told. */
public final class Recorded implements Console {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> passed = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> causes = new ConcurrentLinkedQueue<>();
    private final Consumer<String> out;
    private final String info;
    private final String warn;
    private final String error;

    /** An error or a warning is marked as such. */
    public Recorded() {
        this(line -> {}, "", "warning: ", "error: ");
    }

    /** @param out also gets each line */
    public Recorded(Consumer<String> out, String info, String warn, String error) {
        this.out = out;
        this.info = info;
        this.warn = warn;
        this.error = error;
    }

    @Override
    public void info(String line) {
        tell(info + line);
    }

    @Override
    public void warn(String line) {
        tell(warn + line);
    }

    @Override
    public void error(String line) {
        tell(error + line);
    }

    @Override
    public void error(String line, Throwable cause) {
        causes.add(cause);
        error(line);
    }

    @Override
    public void passing(String line) {
        passed.add(line);
    }

    /** What was told of long work while it went on. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    /** What was thrown for the errors told. */
    public List<Throwable> causes() {
        return List.copyOf(causes);
    }

    private void tell(String line) {
        lines.add(line);
        out.accept(line);
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
