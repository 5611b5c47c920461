package dev.billet.settings;

import dev.billet.generator.theme.BuiltInThemes;
import dev.billet.generator.theme.Setting;
import dev.billet.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The schema of {@code theme}: what the themes that Billet brings let a blog set. Any other theme, and the blog's own files over
 * these, may have further settings, which nobody knows before a build.
 */
final class ThemeSchema {
    private static final String NAME = "name";
    private static final String FROM = "from";

    private ThemeSchema() {}

    static Shape shape() {
        Map<String, List<Setting>> themes = BuiltInThemes.settings();
        List<Shape> shapes = new ArrayList<>(List.of(Shape.oneOf(themes.keySet()), Shape.text()));
        themes.forEach((name, settings) -> shapes.add(theme(name, settings)));
        shapes.add(other(NAME, Shape.noneOf(themes.keySet())));
        shapes.add(other(FROM, Shape.text()));
        return Shape.anyOf(shapes);
    }

    private static Shape theme(String name, List<Setting> settings) {
        Map<String, Shape> keys = new TreeMap<>();
        settings.forEach(setting -> keys.put(setting.name(), shape(setting).meaning(meaning(setting))));
        keys.put(NAME, meant(NAME, Shape.oneOf(List.of(name))));
        return Shape.open(keys, name.equals(BuiltInThemes.DEFAULT) ? List.of() : List.of(NAME));
    }

    /** A theme that is found by this key. */
    private static Shape other(String key, Shape value) {
        return Shape.open(Map.of(key, meant(key, value)), List.of(key));
    }

    private static Shape meant(String key, Shape value) {
        return value.meaning(Meanings.SITE.getOrDefault("theme." + key, ""));
    }

    private static Shape shape(Setting setting) {
        return switch (setting.type()) {
            case TEXT -> Shape.text();
            case FLAG -> Shape.flag();
            case COLOUR -> Shape.colour();
            case CHOICE -> Shape.oneOf(setting.of());
            case CHOICES -> Shape.oneOrMore(Shape.oneOf(setting.of()));
            case LINKS -> Shape.oneOrMore(Shape.mapOf(Shape.text()));
        };
    }

    /** {@code How long the lines are; book if not given.} */
    private static String meaning(Setting setting) {
        String about = setting.about().substring(0, 1).toUpperCase(Locale.ROOT)
                + setting.about().substring(1);
        return about + usual(setting).map(it -> "; " + it + " if not given").orElse("") + ".";
    }

    private static Optional<String> usual(Setting setting) {
        return Optional.ofNullable(setting.otherwise())
                .map(value -> value instanceof Collection<?> all
                        ? all.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(value));
    }
}
