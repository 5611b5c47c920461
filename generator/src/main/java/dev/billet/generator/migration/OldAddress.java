package dev.billet.generator.migration;

import java.util.List;

/**
 * An address that readers know, and how it is kept.
 *
 * @param permalink what the text is served at from now on
 * @param aliases other addresses that lead there
 */
record OldAddress(String permalink, List<String> aliases) {

    /** Keeps a path as it is where a folder or a file can stand there, else beside a redirect. */
    static OldAddress of(String path) {
        String clean = path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
        if (clean.endsWith("/") || clean.endsWith(".html")) {
            return new OldAddress(clean, List.of());
        }
        boolean file = Paths.name(clean).contains(".") && !Paths.ending(clean).matches("\\d.*");
        return file ? new OldAddress(Paths.stem(clean) + "/", List.of(clean)) : new OldAddress(clean + "/", List.of());
    }

    /** The file below {@code content/pages/} that is served at the path by itself. */
    String pageTarget() {
        String path = permalink.endsWith(".html") ? Paths.stem(permalink) : Paths.withoutSlash(permalink);
        String name = path.isEmpty() ? "index" : path.substring(1);
        return "pages/" + name.replace(':', '-') + ".md";
    }

    /** Whether the page of that file needs to be told its permalink. */
    boolean isPageDefault() {
        return permalink.endsWith("/") && permalink.indexOf(':') < 0;
    }
}
