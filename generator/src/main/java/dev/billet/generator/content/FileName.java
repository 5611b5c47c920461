package dev.billet.generator.content;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a Markdown file tells: {@code 2026-11-23-some-title.md} has a date and a slug.
 *
 * <p>Of a bundle, {@code 2026-11-23-some-title/index.md}, it is the folder's name that tells.
 *
 * @param date as written, if there is one
 * @param words what is left of the name
 */
record FileName(Optional<String> date, String words) {
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_ ](.+))?");

    static FileName of(Path relative) {
        Path folder = relative.getParent();
        String name = isIndex(relative) && folder != null
                ? folder.getFileName().toString()
                : stem(relative.getFileName().toString());
        Matcher dated = DATED.matcher(name);
        if (!dated.matches()) {
            return new FileName(Optional.empty(), name);
        }
        return new FileName(Optional.of(dated.group(1)), dated.group(2) == null ? name : dated.group(2));
    }

    static boolean isMarkdown(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    /** Whether the file is the text of a bundle: a folder that holds one post and its pictures. */
    static boolean isIndex(Path file) {
        return isMarkdown(file) && stem(file.getFileName().toString()).equals("index");
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
