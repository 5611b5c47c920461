package dev.billet.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file among this package's resources, in which {@code @name@} stands for a value.
 *
 * <p>Not a template of the theme's kind: what is made here is itself full of {@code ${...}}.
 */
record Template(String text) {
    private static final Pattern NAME = Pattern.compile("@([a-z-]+)@");

    static Template of(String file) {
        try (@Nullable InputStream in = Template.class.getResourceAsStream(file)) {
            return new Template(new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("our own jar cannot be read", e);
        }
    }

    String fill(Map<String, String> values) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(name -> Matcher.quoteReplacement(
                Objects.requireNonNull(values.get(name.group(1)), "nothing is known of " + name.group())));
    }
}
