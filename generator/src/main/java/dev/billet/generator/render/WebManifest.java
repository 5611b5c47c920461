package dev.billet.generator.render;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.image.CardColours;
import dev.billet.generator.image.Favicons;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a browser shows where a reader keeps the site on a home screen (W3C, Web Application Manifest). */
final class WebManifest {
    static final String PATH = "/manifest.webmanifest";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WebManifest() {}

    /**
     * Writes it out.
     *
     * @param svg the icon that has any size, if there is one
     * @param names of the icons that have one size
     */
    static String of(SiteConfig config, CardColours colours, @Nullable String svg, Set<String> names) {
        String home = config.address().href("/");
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", home);
        json.put("name", config.title());
        if (config.description() != null) {
            json.put("description", config.description());
        }
        json.put("lang", config.language());
        json.put("start_url", home);
        json.put("scope", home);
        json.put("display", "minimal-ui");
        String paper = String.format(Locale.ROOT, "#%06x", colours.paper());
        json.put("background_color", paper);
        json.put("theme_color", paper);
        ArrayNode icons = json.putArray("icons");
        if (svg != null) {
            icon(icons, config.address().href(svg), "image/svg+xml", "any");
        }
        for (String side : new String[] {"192", "512"}) {
            String name = side.equals("192") ? Favicons.SMALL : Favicons.LARGE;
            if (names.contains(name)) {
                icon(icons, config.address().href("/" + name), "image/png", side + "x" + side);
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static void icon(ArrayNode icons, String href, String type, String sizes) {
        icons.addObject().put("src", href).put("type", type).put("sizes", sizes);
    }
}
