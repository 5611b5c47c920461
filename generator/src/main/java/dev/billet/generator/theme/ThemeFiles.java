package dev.billet.generator.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a theme by name: those of the default theme, of the chosen one over them, and the blog's own over both. */
final class ThemeFiles {
    static final String TEMPLATES = "templates/";
    static final String STRINGS = "strings/";

    private final List<Map<String, ThemeFile>> layers;

    /** @param layers the lowest first */
    ThemeFiles(List<Map<String, ThemeFile>> layers) {
        this.layers = List.copyOf(layers);
    }

    /**
     * Lays the blog's files over the default theme.
     *
     * @param folder the blog's own; may be missing
     * @param displayName the folder as the author knows it
     */
    static ThemeFiles overlay(Path folder, String displayName) throws IOException {
        return new ThemeFiles(List.of(ThemeSource.standard(), ThemeSource.folder(folder, displayName)));
    }

    Optional<ThemeFile> find(String name) {
        return layers(name).reduce((below, above) -> above);
    }

    /** The file of this name in each of the layers that have one, the lowest first. */
    Stream<ThemeFile> layers(String name) {
        return layers.stream().map(files -> files.get(name)).filter(Objects::nonNull);
    }

    /** The names of all files that pages load, sorted. */
    List<String> assets() {
        return names().filter(name ->
                        !name.startsWith(TEMPLATES) && !name.startsWith(STRINGS) && !name.equals(ThemeSettings.FILE))
                .toList();
    }

    /** The names of all files below a folder, sorted. */
    List<String> below(String folder) {
        return names().filter(name -> name.startsWith(folder)).toList();
    }

    private Stream<String> names() {
        return layers.stream()
                .flatMap(files -> files.keySet().stream())
                .distinct()
                .sorted();
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
