package dev.billet.generator.theme;

import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the files of a theme are: on the class path, in a folder, in a jar. */
final class ThemeSource {
    /** Where the default theme is in its jar. */
    private static final String DEFAULT = "dev/billet/theme";

    /** Where other themes are in theirs, each in a folder of its name. */
    private static final String NAMED = "dev/billet/themes/";

    private static final String MARK = "/" + ThemeSettings.FILE;
    private static final List<String> FOLDERS =
            List.of(ThemeFiles.TEMPLATES, ThemeFiles.STRINGS, "css/", "js/", "fonts/", "images/");

    private ThemeSource() {}

    static Map<String, ThemeFile> standard() throws IOException {
        return onClassPath(DEFAULT, "default theme: ")
                .orElseThrow(() -> new IllegalStateException(
                        "the default theme is not on the class path: add billet-site-template"));
    }

    /** A theme by its name; empty if there is none of it on the class path. */
    static Optional<Map<String, ThemeFile>> named(String name) throws IOException {
        return onClassPath(NAMED + name, name + " theme: ");
    }

    /** The files of a folder, which may be missing. */
    static Map<String, ThemeFile> folder(Path root, String displayName) throws IOException {
        Map<String, ThemeFile> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> walk = Files.walk(start)) {
                    walk.filter(Files::isRegularFile).forEach(file -> add(files, root, file, displayName));
                }
            }
        }
        if (Files.isRegularFile(root.resolve(ThemeSettings.FILE))) {
            add(files, root, root.resolve(ThemeSettings.FILE), displayName);
        }
        return files;
    }

    /** The theme in a jar: at its top, or in the one folder with a {@code theme.yaml}; empty if there is none. */
    static Optional<Map<String, ThemeFile>> jar(Path jar, String displayName) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            try (Stream<Path> walk = Files.walk(files.getPath("/"))) {
                Optional<Path> root = walk.filter(file -> file.toString().endsWith(MARK))
                        .map(Path::getParent)
                        .sorted()
                        .findFirst();
                return root.isEmpty() ? Optional.empty() : Optional.of(inMemory(folder(root.get(), displayName)));
            }
        }
    }

    private static Optional<Map<String, ThemeFile>> onClassPath(String root, String displayName) throws IOException {
        URL mark = ThemeSource.class.getClassLoader().getResource(root + MARK);
        if (mark == null) {
            return Optional.empty();
        }
        if (!(mark.openConnection() instanceof JarURLConnection connection)) {
            return Optional.of(folder(Path.of(URI.create(mark.toString())).resolveSibling("."), "site-template"));
        }
        Path jar = Path.of(URI.create(connection.getJarFileURL().toString()));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Map<String, ThemeFile> inJar = inMemory(folder(files.getPath("/" + root), ""));
            inJar.replaceAll((name, file) -> new ThemeFile(displayName + name, file.content()));
            return Optional.of(inJar);
        }
    }

    private static void add(Map<String, ThemeFile> files, Path root, Path file, String displayName) {
        if (!String.valueOf(file.getFileName()).startsWith(".")) {
            String name = root.relativize(file).toString().replace('\\', '/');
            files.put(name, new ThemeFile(displayName + "/" + name, () -> Files.readAllBytes(file)));
        }
    }

    /** The same, readable after the jar is closed. */
    private static Map<String, ThemeFile> inMemory(Map<String, ThemeFile> files) throws IOException {
        Map<String, ThemeFile> read = new TreeMap<>();
        for (Map.Entry<String, ThemeFile> each : files.entrySet()) {
            byte[] bytes = each.getValue().bytes();
            read.put(each.getKey(), new ThemeFile(each.getValue().displayName(), () -> bytes));
        }
        return read;
    }
}
