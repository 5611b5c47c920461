package dev.billet.generator.theme;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the theme in each language: {@code strings/fr.properties}, UTF-8, patterns of {@link MessageFormat}.
 *
 * <p>A blog's own file replaces single words: those it does not have are the default theme's.
 */
final class Strings {
    private static final String FALLBACK = "en";
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\\\u)(?![0-9A-Fa-f]{4})");

    private final Map<String, Properties> languages = new HashMap<>();

    Strings(ThemeFiles files, Consumer<Problem> problems) throws IOException {
        for (String name : files.below(ThemeFiles.STRINGS)) {
            if (name.endsWith(".properties")) {
                Properties strings = new Properties();
                for (ThemeFile layer : files.layers(name).toList()) {
                    strings.putAll(read(layer, problems));
                }
                String file = name.substring(ThemeFiles.STRINGS.length());
                languages.put(file.substring(0, file.lastIndexOf('.')), strings);
            }
        }
    }

    /** The words of one file that can be used; what is wrong with the others is told. */
    private static Properties read(ThemeFile file, Consumer<Problem> problems) throws IOException {
        SourceText source = new SourceText(file.displayName(), new String(file.bytes(), StandardCharsets.UTF_8));
        Properties strings = new Properties();
        Matcher broken = BROKEN_ESCAPE.matcher(source.text());
        if (broken.find()) {
            problems.accept(Problem.error(
                    source.place(broken.start(1), 2),
                    "\\u is not followed by four hexadecimal digits",
                    "Write the letter itself, since the file is UTF-8, or two backslashes if one is meant."));
            return strings;
        }
        strings.load(new StringReader(source.text()));
        for (String key : strings.stringPropertyNames()) {
            fault(strings.getProperty(key)).ifPresent(why -> {
                strings.remove(key);
                Matcher line =
                        Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key)).matcher(source.text());
                problems.accept(Problem.error(
                        line.find() ? source.place(line.start(), line.end() - line.start()) : Place.file(source.file()),
                        "the value of \"" + key + "\" is no pattern: " + why,
                        "Write {0} where the first value goes, and '{' where a brace is meant."));
            });
        }
        return strings;
    }

    private static Optional<String> fault(String pattern) {
        if (pattern.indexOf('{') >= 0) {
            try {
                new MessageFormat(pattern, Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
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
                Locale own = tag.equals(FALLBACK) ? Locale.ENGLISH : withDatesDigits(locale);
                return Optional.of(new MessageFormat(pattern, own).format(arguments));
            }
        }
        return Optional.empty();
    }

    /** Java writes the numbers of an Arabic date with the digits 0 to 9, but others with those of the language. */
    private static Locale withDatesDigits(Locale locale) {
        return new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
