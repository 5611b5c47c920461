package dev.billet.generator.config;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the languages of the site.
 *
 * @param tag BCP 47
 * @param title of the site in this language
 * @param prefix of the paths of its pages, without a slash at the end: empty for the main language, else such as {@code /fr}
 */
public record Language(String tag, String title, @Nullable String description, String prefix) {

    /** The tag as BCP 47 writes it; empty if it is none, such as the name of a language. */
    public static Optional<String> tag(String written) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(written).build();
            int letters = locale.getLanguage().length();
            return letters == 2 || letters == 3 ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
