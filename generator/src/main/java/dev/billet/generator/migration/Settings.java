package dev.billet.generator.migration;

import dev.billet.generator.config.Permalink;
import dev.billet.generator.config.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what stands in {@code site.yaml} of a foreign configuration, and of what its texts tell. */
final class Settings {
    /** Pages that Billet makes itself. */
    private static final Set<String> MADE_HERE = Set.of(
            "/archive/",
            "/archives/",
            "/tags/",
            "/categories/",
            "/series/",
            "/authors/",
            "/search/",
            "/404/",
            "/404.html",
            "/tags.html",
            "/categories.html",
            "/archive.html",
            "/archives.html",
            "/search.html");

    private static final Set<String> TAXONOMIES =
            Set.of(Taxonomy.TAGS, Taxonomy.CATEGORIES, Taxonomy.SERIES, Taxonomy.AUTHORS);

    private static final Pattern OWN_TAXONOMY = Pattern.compile("[a-z][a-z0-9-]*");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Integer> languages = new TreeMap<>();

    Settings(List<ForeignText> texts) {
        texts.forEach(text -> {
            if (text.lang() != null) {
                languages.merge(text.lang(), 1, Integer::sum);
            }
        });
    }

    /** The texts whose address is not that of a list that Billet makes; the others are skipped, and it is said why. */
    static List<ForeignText> unreserved(List<ForeignText> texts, Map<String, String> skips, Remarks remarks) {
        List<ForeignText> own = new ArrayList<>();
        for (ForeignText text : texts) {
            if (!text.post() && MADE_HERE.contains(text.address())) {
                skips.put(text.source(), "Billet makes " + text.address() + " itself, or does without it");
            } else if (!text.post()
                    && text.address().equals("/")
                    && text.body().text().isBlank()) {
                skips.put(text.source(), "has no text of its own; Billet makes the home page itself");
            } else {
                if (!text.post() && text.body().text().isBlank()) {
                    remarks.file(
                            text.source(),
                            "this page has no text of its own; what its template listed is not there",
                            "Write something, or delete it.");
                }
                own.add(text);
            }
        }
        return own;
    }

    Settings put(String key, @Nullable Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            values.put(key, value);
        }
        return this;
    }

    /** The main language as it is configured, else the one that most texts are in; the others beside it. */
    Settings language(String configured) {
        String main = tag(configured);
        if (main.isEmpty()) {
            main = languages.entrySet().stream()
                    .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
        put("language", main);
        Set<String> all = new TreeSet<>(languages.keySet());
        if (all.size() > 1) {
            all.add(main);
            put("languages", List.copyOf(all));
        }
        return this;
    }

    /** What the languages are called, where they have names of their own. */
    Settings named(Map<String, Fields> own) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (values.get("languages") instanceof List<?> tags) {
            tags.forEach(tag -> all.put(String.valueOf(tag), new LinkedHashMap<>()));
        }
        boolean any = false;
        for (Map.Entry<String, Fields> each : own.entrySet()) {
            Map<String, Object> names = new LinkedHashMap<>();
            each.getValue().text("title").ifPresent(title -> names.put("title", title));
            each.getValue()
                    .text("description")
                    .or(() -> each.getValue().section("params").text("description"))
                    .ifPresent(description -> names.put("description", description));
            any |= all.replace(tag(each.getKey()), names) != null && !names.isEmpty();
        }
        return any ? put("languages", all) : this;
    }

    static String tag(String language) {
        String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? "" : tag;
    }

    /** The author, a name or a mapping. */
    Settings author(Fields fields) {
        Fields author = fields.section("author");
        String name = author.text("name").or(() -> fields.text("author")).orElse("");
        if (name.isEmpty()) {
            return this;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", name);
        author.firstText("url", "uri").filter(u -> u.startsWith("http")).ifPresent(u -> written.put("url", u));
        author.text("email").or(() -> fields.text("email")).ifPresent(e -> written.put("email", e));
        return put("author", written.size() == 1 ? name : written);
    }

    /** The pattern for new posts, if it can be said in our placeholders. */
    Settings permalink(String pattern) {
        boolean ends = pattern.endsWith("/") || pattern.endsWith(".html");
        return put("permalink", ends && Permalink.fault(pattern).isEmpty() ? pattern : null);
    }

    /** The ways to file posts that are not here by themselves. */
    Settings taxonomies(Collection<String> names) {
        List<String> own = names.stream()
                .filter(name -> OWN_TAXONOMY.matcher(name).matches() && !TAXONOMIES.contains(name))
                .sorted()
                .toList();
        return put("taxonomies", own.isEmpty() ? null : own);
    }

    Map<String, Object> values() {
        return values;
    }
}
