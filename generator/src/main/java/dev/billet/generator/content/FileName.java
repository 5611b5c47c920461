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
 * @param lang of {@code name.fr.md}, if it names one
 * @param words what is left of the name
 */
record FileName(Optional<String> date, Optional<String> lang, String words) {
    private static final Pattern LANG = Pattern.compile("(.+)\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_ ](.+))?");

    static FileName of(Path relative) {
        Path folder = relative.getParent();
        Matcher own = LANG.matcher(stem(relative.getFileName().toString()));
        Optional<String> lang = own.matches() ? Optional.of(own.group(2)) : Optional.empty();
        String name = isIndex(relative) && folder != null ? folder.getFileName().toString() : bare(relative);
        Matcher dated = DATED.matcher(name);
        if (!dated.matches()) {
            return new FileName(Optional.empty(), lang, name);
        }
        return new FileName(Optional.of(dated.group(1)), lang, dated.group(2) == null ? name : dated.group(2));
    }

    static boolean isMarkdown(Path file) {
        String name = file.getFileName().toString();
        return ends(name, ".md") || ends(name, ".markdown");
    }

    private static boolean ends(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }

    /** Whether the file is the text of a bundle: a folder that holds one post and its pictures. */
    static boolean isIndex(Path file) {
        return file.getFileName().toString().startsWith("index.")
                && isMarkdown(file)
                && bare(file).equals("index");
    }

    /** The name without its ending and its language. */
    private static String bare(Path file) {
        String stem = stem(file.getFileName().toString());
        if (stem.indexOf('.') < 0) {
            return stem;
        }
        Matcher lang = LANG.matcher(stem);
        return lang.matches() ? lang.group(1) : stem;
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
