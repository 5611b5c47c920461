package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.data.DataException;
import dev.billet.generator.data.DataReader;
import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.model.Link;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a theme lets a blog set. Its {@code theme.yaml} declares it; a theme that builds on the default one has the settings of
 * both, and its own declaration holds.
 *
 * @param values of every setting that has one, as templates see them
 * @param colours that the blog chose
 */
record ThemeSettings(Map<String, Object> values, Map<String, Colour> colours) {
    static final String FILE = "theme.yaml";

    private static final Pattern PAPER =
            Pattern.compile("--paper:\\s*light-dark\\(\\s*(#[0-9a-fA-F]{3,6})\\s*,\\s*(#[0-9a-fA-F]{3,6})\\s*\\)");

    /** Reads the declarations of a theme, in their order. */
    static Map<String, Setting> declared(ThemeFiles files, Consumer<Problem> problems) throws IOException {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (ThemeFile file : files.layers(FILE).toList()) {
            SourceText source = new SourceText(file.displayName(), new String(file.bytes(), StandardCharsets.UTF_8));
            try {
                Keys keys = new Keys(
                        DataReader.mapping(Format.YAML, source, 0, source.text().length(), problems), problems);
                keys.text("about");
                keys.section("settings")
                        .ifPresent(all -> all.names()
                                .forEach(name -> all.section(name)
                                        .flatMap(declaration -> Setting.declared(name, declaration))
                                        .ifPresent(setting -> settings.put(name, setting))));
                keys.reportUnknown(FILE);
            } catch (DataException e) {
                problems.accept(e.problem());
            }
        }
        return settings;
    }

    /** Reads what the blog sets; what is wrong with it is reported. */
    static ThemeSettings read(
            Map<String, Setting> declared,
            Mapping written,
            String css,
            SiteAddress address,
            Consumer<Problem> problems) {
        Keys keys = new Keys(written, problems);
        Map<String, Object> values = new TreeMap<>();
        Map<String, Colour> colours = new TreeMap<>();
        keys.value("name");
        keys.value("from");
        for (Setting setting : declared.values()) {
            Optional<Object> own = setting.read(keys);
            own.or(() -> Optional.ofNullable(setting.otherwise()))
                    .ifPresent(value -> values.put(setting.name(), shown(value, address)));
            own.filter(Colour.class::isInstance).map(Colour.class::cast).ifPresent(colour -> {
                paper(css, 1)
                        .filter(paper -> colour.contrast(paper) < Colour.LEGIBLE)
                        .ifPresent(paper -> pale(setting, colour, paper, keys));
                colours.put(setting.name(), colour);
            });
        }
        keys.reportUnknown("theme");
        return new ThemeSettings(values, colours);
    }

    /** Begins the style sheet, and yet outranks what follows: each colour that the blog chose, with a lighter shade for the night. */
    String css(String css) {
        if (colours.isEmpty()) {
            return "";
        }
        return colours.entrySet().stream()
                .map(each -> "--" + each.getKey() + ": light-dark(" + each.getValue() + ", "
                        + paper(css, 2).map(each.getValue()::legibleOn).orElse(each.getValue()) + ");\n")
                .collect(Collectors.joining("", ":root:root {\n", "}\n"));
    }

    private static void pale(Setting setting, Colour colour, Colour paper, Keys keys) {
        keys.scalar(setting.name())
                .ifPresent(written -> keys.report(
                        written,
                        String.format(
                                java.util.Locale.ROOT,
                                "%s: \"%s\" cannot be read on the page: its contrast is %.1f, the least is 4.5",
                                setting.name(),
                                written.text(),
                                colour.contrast(paper)),
                        "Take a darker shade, such as \"" + colour.legibleOn(paper) + "\"."));
    }

    private static Optional<Colour> paper(String css, int group) {
        Matcher matcher = PAPER.matcher(css);
        return matcher.find() ? Colour.parse(matcher.group(group)) : Optional.empty();
    }

    private static Object shown(Object value, SiteAddress address) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> shown(each, address)).toList();
        }
        if (value instanceof Map<?, ?> link) {
            String href = String.valueOf(link.get("href"));
            boolean ours = href.startsWith("/");
            return new Link(
                    String.valueOf(link.get("title")),
                    ours ? address.href(href) : href,
                    ours ? address.url(href) : href);
        }
        return value instanceof Colour ? value.toString() : value;
    }
}
