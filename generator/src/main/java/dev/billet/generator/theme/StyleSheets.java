package dev.billet.generator.theme;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts style sheets together: {@code @import "tokens.css";} becomes what that file holds, so that a theme can consist of small
 * files and its readers still load one. What only its authors need, comments and indents, is left out.
 */
final class StyleSheets {
    private static final Pattern IMPORT = Pattern.compile("@import\\s+\"([^\":?#]+)\"\\s*([^;]*);");
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

    private final Map<String, String> sources;
    private final Set<String> imported = new TreeSet<>();

    /** @param sources every style sheet by its name, such as {@code css/main.css} */
    StyleSheets(Map<String, String> sources) {
        this.sources = sources;
        sources.forEach((name, text) -> {
            Matcher matcher = IMPORT.matcher(bare(text));
            while (matcher.find()) {
                imported.add(folder(name) + matcher.group(1));
            }
        });
    }

    boolean has(String name) {
        return sources.containsKey(name);
    }

    /** Whether it is part of another one. */
    boolean isPart(String name) {
        return imported.contains(name);
    }

    /** The whole of it. */
    String text(String name) {
        return text(name, new LinkedHashSet<>());
    }

    private String text(String name, Set<String> open) {
        open.add(name);
        String text = IMPORT.matcher(bare(Objects.requireNonNull(sources.get(name))))
                .replaceAll(found -> {
                    String part = folder(name) + found.group(1);
                    if (!sources.containsKey(part) || open.contains(part)) {
                        return Matcher.quoteReplacement(found.group());
                    }
                    String inner = text(part, open);
                    String media = found.group(2).strip();
                    return Matcher.quoteReplacement(
                            media.isEmpty() ? inner : "@media " + media + " {\n" + inner + "}\n");
                });
        open.remove(name);
        return text;
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String bare(String css) {
        String text = STRING_OR_COMMENT
                .matcher(css)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        return INDENT.matcher(text.strip()).replaceAll("\n") + "\n";
    }
}
