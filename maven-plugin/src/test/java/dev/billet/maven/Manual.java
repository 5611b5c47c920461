package dev.billet.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What readers are told to type. */
final class Manual {
    private static final Pattern SHELL = Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Manual() {}

    /** The shell blocks below a heading, up to the next one of its level. */
    static List<String> commands(Path file, String heading) throws IOException {
        String text = "\n" + Files.readString(file);
        int start = text.indexOf("\n" + heading + "\n") + 1;
        if (start == 0) {
            throw new IllegalArgumentException(file + " has no heading " + heading);
        }
        int end = text.indexOf("\n## ", start);
        String section = text.substring(start, end < 0 ? text.length() : end);
        return SHELL.matcher(section).results().map(block -> block.group(1)).toList();
    }

    /** What a pattern's first group is, wherever it is found. */
    static List<String> lines(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
