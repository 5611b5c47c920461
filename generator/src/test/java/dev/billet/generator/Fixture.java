package dev.billet.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole small site, the build, and what is expected of it, in one readable text file.
 *
 * <p>The first lines say what the case shows; a line that starts with {@code $} is the command, {@code mvn site:generate} if
 * there is none. {@code >>> file} begins a file of the site, {@code >>> link -> file} is a symbolic link in it, and what a
 * command does not say stands in {@code >>> options}: {@code now}, and {@code theme: default}.
 *
 * <p>{@code === problems}, {@code === check} (what the built site has wrong), {@code === external} (what it links to elsewhere),
 * {@code === withheld}, {@code === files} (the names of the files made), {@code === file} (one of them) and
 * {@code === file | selector} (the elements of it that a CSS selector finds, each on a line) begin what is expected.
 * {@code \xE9} in a file stands for that byte, {@code \r} for a carriage return at the end of a line.
 */
record Fixture(Path file, String title, String command, Map<String, String> given, Map<String, String> expected) {
    private static final String GENERATE = "mvn site:generate";
    private static final Pattern IMPORT = Pattern.compile("mvn site:import -Dsite\\.from=(\\S+)");

    static Fixture read(Path file) throws IOException {
        StringBuilder title = new StringBuilder();
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        String command = GENERATE;
        Map<String, String> into = null;
        String name = "";
        for (String line : Files.readString(file).split("\n", -1)) {
            if (line.startsWith(">>> ") || line.startsWith("=== ")) {
                into = line.startsWith(">>> ") ? given : expected;
                name = line.substring(4).strip();
                into.put(name, "");
            } else if (into == null && line.startsWith("$ ")) {
                command = line.substring(2).strip();
            } else if (into == null) {
                title.append(line).append(' ');
            } else {
                into.merge(name, line + "\n", String::concat);
            }
        }
        expected.replaceAll((key, text) -> text.stripTrailing());
        given.replaceAll((key, text) -> text.stripTrailing() + "\n");
        return new Fixture(file, title.toString().strip(), command, given, expected);
    }

    /** Lays the site out below a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> each : given.entrySet()) {
            String[] name = each.getKey().split(" -> ", 2);
            Path target = folder.resolve(name[0]);
            if (name.length == 2) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(name[1]));
            } else if (!name[0].equals("options")) {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes(each.getValue()));
            }
        }
    }

    /** @param pictures where pictures are kept from case to case */
    BuildOptions options(Path base, Path pictures) {
        BuildOptions options = BuildOptions.in(base, Instant.parse(option("now", "2026-11-24T12:00:00Z")));
        return options.folders(options.content(), options.templates(), options.output(), options.work(), pictures)
                .showing(flag("drafts"), flag("future"))
                .strict(flag("strict"));
    }

    /** The folder of an old blog, if the command is to import it. */
    Optional<String> imported() {
        Matcher command = IMPORT.matcher(command());
        return command.matches() ? Optional.of(command.group(1)) : Optional.empty();
    }

    /** Whether the site has the look of a real one rather than a bare one of templates that show what they get. */
    boolean inDefaultTheme() {
        return option("theme", "bare").equals("default");
    }

    /** The same file with other expectations. */
    String rewritten(Map<String, String> actual) {
        StringBuilder text = new StringBuilder(title).append('\n');
        if (!command.equals(GENERATE)) {
            text.append("$ ").append(command).append('\n');
        }
        given.forEach(
                (name, content) -> text.append(">>> ").append(name).append('\n').append(content));
        actual.forEach((name, content) ->
                text.append("=== ").append(name).append('\n').append(content).append(content.isEmpty() ? "" : "\n"));
        return text.toString();
    }

    private boolean flag(String name) {
        return List.of(command.split(" ")).contains("-Dsite." + name);
    }

    private String option(String name, String otherwise) {
        return given.getOrDefault("options", "")
                .lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static byte[] bytes(String text) {
        StringBuilder latin = new StringBuilder();
        for (byte b : text.replace("\\r\n", "\r\n").getBytes(StandardCharsets.UTF_8)) {
            latin.append((char) (b & 0xff));
        }
        String raw = latin.toString();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            boolean escape = raw.startsWith("\\x", i) && i + 4 <= raw.length();
            out.append(escape ? (char) Integer.parseInt(raw.substring(i + 2, i + 4), 16) : raw.charAt(i));
            i += escape ? 3 : 0;
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
