package dev.billet.generator.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of the default theme, with the blog's own files over them, by name. */
final class ThemeFiles {
    /** Where the default theme is in its jar. */
    static final String DEFAULT = "dev/billet/theme";

    static final String TEMPLATES = "templates/";
    static final String STRINGS = "strings/";
    private static final List<String> FOLDERS = List.of(TEMPLATES, STRINGS, "css/", "js/", "fonts/", "images/");

    private final Map<String, ThemeFile> defaults;
    private final Map<String, ThemeFile> own;

    private ThemeFiles(Map<String, ThemeFile> defaults, Map<String, ThemeFile> own) {
        this.defaults = defaults;
        this.own = own;
    }

    /**
     * Lays the blog's files over the default theme.
     *
     * @param folder the blog's own; may be missing
     * @param displayName the folder as the author knows it
     */
    static ThemeFiles overlay(Path folder, String displayName) throws IOException {
        Map<String, ThemeFile> own = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            ofFolder(folder)
                    .forEach((name, path) ->
                            own.put(name, new ThemeFile(displayName + "/" + name, () -> Files.readAllBytes(path))));
        }
        return new ThemeFiles(defaults(), own);
    }

    Optional<ThemeFile> find(String name) {
        return layers(name).reduce((below, above) -> above);
    }

    /** The file of this name in the default theme and then that of the blog, where there is one. */
    Stream<ThemeFile> layers(String name) {
        return Stream.of(defaults, own).map(files -> files.get(name)).filter(Objects::nonNull);
    }

    /** The names of all files that are neither template nor strings, sorted. */
    List<String> assets() {
        return names().filter(name -> !name.startsWith(TEMPLATES) && !name.startsWith(STRINGS))
                .toList();
    }

    /** The names of all files below a folder, sorted. */
    List<String> below(String folder) {
        return names().filter(name -> name.startsWith(folder)).toList();
    }

    private Stream<String> names() {
        return Stream.of(defaults, own)
                .flatMap(files -> files.keySet().stream())
                .distinct()
                .sorted();
    }

    private static Map<String, ThemeFile> defaults() throws IOException {
        URL root = ThemeFiles.class.getClassLoader().getResource(DEFAULT + "/templates/layout.ftlh");
        if (root == null) {
            throw new IllegalStateException("the default theme is not on the class path: add billet-site-template");
        }
        Map<String, ThemeFile> files = new LinkedHashMap<>();
        if (root.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            readJar(jar, files);
        } else {
            Path layout = Path.of(URI.create(root.toString()));
            ofFolder(layout.resolve("../..").normalize())
                    .forEach((name, path) ->
                            files.put(name, new ThemeFile("site-template/" + name, () -> Files.readAllBytes(path))));
        }
        return files;
    }

    private static void readJar(JarURLConnection connection, Map<String, ThemeFile> files) throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : java.util.Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(DEFAULT + "/")) {
                    String name = entry.getName().substring(DEFAULT.length() + 1);
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    files.put(name, new ThemeFile("default theme: " + name, () -> bytes));
                }
            }
        }
    }

    private static Map<String, Path> ofFolder(Path root) {
        Map<String, Path> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> walk = Files.walk(start)) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .forEach(file ->
                                    files.put(root.relativize(file).toString().replace('\\', '/'), file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    /**
     * One file of a theme.
     *
     * @param displayName as messages call it
     */
    record ThemeFile(String displayName, Content content) {
        byte[] bytes() throws IOException {
            return content.bytes();
        }
    }

    /** Gives a file's bytes. */
    interface Content {
        byte[] bytes() throws IOException;
    }
}
