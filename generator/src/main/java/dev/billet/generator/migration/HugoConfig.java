package dev.billet.generator.migration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hugo's configuration, of one file or of {@code config/_default/}.
 *
 * @param files the files it is from
 */
record HugoConfig(Fields fields, Set<String> files) {
    private static final List<String> ENDINGS = List.of("toml", "yaml", "yml", "json");

    static boolean isThere(SourceTree tree) {
        boolean own = ENDINGS.stream().anyMatch(e -> tree.has("hugo." + e)) || tree.hasFolder("config/_default");
        boolean old = ENDINGS.stream().anyMatch(e -> tree.has("config." + e));
        return own || old && (tree.hasFolder("content") || tree.hasFolder("themes") || tree.hasFolder("archetypes"));
    }

    static HugoConfig read(SourceTree tree, Remarks remarks) {
        Fields fields = Fields.NONE;
        Set<String> files = new TreeSet<>();
        for (String base : List.of("hugo.", "config.", "config/_default/hugo.", "config/_default/config.")) {
            for (String ending : ENDINGS) {
                if (tree.has(base + ending)) {
                    fields = fields.over(lower(DataFormats.configuration(tree, base + ending, remarks)));
                    files.add(base + ending);
                }
            }
        }
        for (String name : tree.names()) {
            if (name.startsWith("config/_default/") && !files.contains(name) && ENDINGS.contains(Paths.ending(name))) {
                Map<String, Object> section = new LinkedHashMap<>();
                section.put(
                        Paths.stem(Paths.name(name)).toLowerCase(Locale.ROOT),
                        DataFormats.configuration(tree, name, remarks).values());
                fields = fields.over(new Fields(section));
                files.add(name);
            }
        }
        return new HugoConfig(fields, files);
    }

    /** Hugo's own keys are found in any case. */
    private static Fields lower(Fields fields) {
        Map<String, Object> lower = new LinkedHashMap<>();
        fields.values().forEach((key, value) -> {
            if (value != null) {
                lower.put(key.toLowerCase(Locale.ROOT), value);
            }
        });
        return new Fields(lower);
    }

    ZoneId zone() {
        try {
            return ZoneId.of(fields.text("timezone", "UTC"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    String folder(String key, String otherwise) {
        return Paths.withoutSlash(fields.text(key, otherwise));
    }

    /** The main language; empty if none is named. */
    String mainLanguage() {
        return fields.text("defaultcontentlanguage", languages().isEmpty() ? "" : "en");
    }

    /** The languages, each with its own configuration. */
    Map<String, Fields> languages() {
        Map<String, Fields> languages = new TreeMap<>();
        Fields section = lower(fields.section("languages"));
        section.values().keySet().forEach(key -> languages.put(key, lower(section.section(key))));
        return languages;
    }

    /** What stands before the addresses of a language, with a slash at its end if there is any. */
    String prefix(String language) {
        boolean bare = language.isEmpty()
                || languages().isEmpty()
                || language.equals(mainLanguage()) && !fields.flag("defaultcontentlanguageinsubdir", false);
        return bare ? "" : language + "/";
    }

    /** The pattern of addresses in a section, if it has one. */
    Optional<String> permalink(String section) {
        Fields permalinks = fields.section("permalinks");
        Fields pages = permalinks.section("page");
        return pages.text(section)
                .or(() -> permalinks.text(section))
                .or(() -> pages.text("/"))
                .or(() -> permalinks.text("/"));
    }

    boolean ugly() {
        return fields.flag("uglyurls", false);
    }

    /** The plural names of the taxonomies. */
    List<String> taxonomies() {
        Fields section = fields.section("taxonomies");
        return section.values().isEmpty()
                ? List.of("tags", "categories")
                : section.values().values().stream().map(String::valueOf).toList();
    }
}
