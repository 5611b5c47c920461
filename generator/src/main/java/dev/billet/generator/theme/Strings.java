package dev.billet.generator.theme;

import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of the theme in each language: {@code strings/fr.properties}, UTF-8, patterns of {@link MessageFormat}.
 *
 * <p>A blog's own file replaces single words: those it does not have are the default theme's.
 */
final class Strings {
    private static final String FALLBACK = "en";

    private final Map<String, Properties> languages = new HashMap<>();

    Strings(ThemeFiles files) throws IOException {
        for (String name : files.below(ThemeFiles.STRINGS)) {
            if (name.endsWith(".properties")) {
                Properties strings = new Properties();
                for (ThemeFile layer : files.layers(name).toList()) {
                    strings.load(new StringReader(new String(layer.bytes(), StandardCharsets.UTF_8)));
                }
                String file = name.substring(ThemeFiles.STRINGS.length());
                languages.put(file.substring(0, file.lastIndexOf('.')), strings);
            }
        }
    }

    /**
     * A string in the nearest language that has it: {@code pt-BR}, then {@code pt}, then English.
     *
     * @return empty if no language has it
     */
    Optional<String> format(String lang, String key, Object... arguments) {
        Locale locale = Locale.forLanguageTag(lang);
        for (String tag : new String[] {lang, locale.getLanguage(), FALLBACK}) {
            @Nullable Properties strings = languages.get(tag);
            String pattern = strings == null ? null : strings.getProperty(key);
            if (pattern != null) {
                return Optional.of(new MessageFormat(pattern, locale).format(arguments));
            }
        }
        return Optional.empty();
    }
}
