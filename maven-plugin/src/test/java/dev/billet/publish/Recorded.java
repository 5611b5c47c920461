package dev.billet.publish;

import java.util.ArrayList;
import java.util.List;

/** Everything that was told, an error or a warning marked as such. */
public final class Recorded implements Console {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void warn(String line) {
        lines.add("warning: " + line);
    }

    @Override
    public void error(String line) {
        lines.add("error: " + line);
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
