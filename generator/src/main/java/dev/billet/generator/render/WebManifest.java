package dev.billet.generator.render;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.drawing.CardColours;
import dev.billet.generator.image.Favicons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** What a browser shows where a reader keeps the site on a home screen (W3C, Web Application Manifest). */
final class WebManifest {
    static final String PATH = "/manifest.webmanifest";

    private WebManifest() {}

    /**
     * Writes it out.
     *
     * @param svg the icon that has any size, if there is one
     * @param names of the icons that have one size
     */
    static String of(SiteConfig config, CardColours colours, @Nullable String svg, Set<String> names) {
        String home = config.address().href("/");
        String paper = String.format(Locale.ROOT, "#%06x", colours.paper());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", home);
        fields.put("name", config.title());
        if (config.description() != null) {
            fields.put("description", config.description());
        }
        fields.put("lang", config.language());
        fields.put("start_url", home);
        fields.put("scope", home);
        fields.put("display", "minimal-ui");
        fields.put("background_color", paper);
        fields.put("theme_color", paper);
        return "{\n" + fields("  ", fields) + ",\n  \"icons\" : [ "
                + icons(config, svg, names).stream()
                        .map(icon -> "{\n" + fields("    ", icon) + "\n  }")
                        .collect(Collectors.joining(", "))
                + " ]\n}\n";
    }

    private static List<Map<String, String>> icons(SiteConfig config, @Nullable String svg, Set<String> names) {
        List<Map<String, String>> icons = new ArrayList<>();
        if (svg != null) {
            icons.add(icon(config.address().href(svg), "image/svg+xml", "any"));
        }
        for (String side : new String[] {"192", "512"}) {
            String name = side.equals("192") ? Favicons.SMALL : Favicons.LARGE;
            if (names.contains(name)) {
                icons.add(icon(config.address().href("/" + name), "image/png", side + "x" + side));
            }
        }
        return icons;
    }

    private static Map<String, String> icon(String href, String type, String sizes) {
        Map<String, String> icon = new LinkedHashMap<>();
        icon.put("src", href);
        icon.put("type", type);
        icon.put("sizes", sizes);
        return icon;
    }

    private static String fields(String indent, Map<String, String> values) {
        return values.entrySet().stream()
                .map(field -> indent + "\"" + field.getKey() + "\" : \"" + quoted(field.getValue()) + "\"")
                .collect(Collectors.joining(",\n"));
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 16);
        JsonStringEncoder.getInstance().quoteAsString(value, quoted);
        return quoted.toString();
    }
}
