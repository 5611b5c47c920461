package dev.billet.generator.theme;

import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The themes that Billet brings, and what each lets a blog set. */
public final class BuiltInThemes {
    /** The theme of a blog that names none; the others build on it. */
    public static final String DEFAULT = "default";

    static final List<String> NAMES = List.of(DEFAULT, "quire");

    private BuiltInThemes() {}

    /** Their settings by the theme's name, the default theme first. */
    public static Map<String, List<Setting>> settings() {
        Map<String, List<Setting>> settings = new LinkedHashMap<>();
        try {
            for (String name : NAMES) {
                settings.put(name, settings(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static List<Setting> settings(String name) throws IOException {
        List<Map<String, ThemeFile>> layers = new ArrayList<>(List.of(ThemeSource.standard()));
        if (!name.equals(DEFAULT)) {
            layers.add(ThemeSource.named(name)
                    .orElseThrow(() -> new IllegalStateException("the theme " + name + " is not on the class path")));
        }
        Map<String, Setting> declared = ThemeSettings.declared(new ThemeFiles(layers), problem -> {
            throw new IllegalStateException(problem.toString());
        });
        return List.copyOf(declared.values());
    }
}
