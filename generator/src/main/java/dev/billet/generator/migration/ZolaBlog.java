package dev.billet.generator.migration;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a blog of Zola. */
final class ZolaBlog {
    private static final Set<String> THEME = Set.of("templates", "sass", "themes");

    private final SourceTree tree;
    private final Remarks remarks;
    private final Fields config;
    private final ZolaPlaces places;
    private final Set<String> bundles = new HashSet<>();
    private final List<ForeignText> read = new ArrayList<>();
    private final Map<String, String> copies = new TreeMap<>();
    private final Map<String, String> skips = new TreeMap<>();

    ZolaBlog(SourceTree tree, Remarks remarks) {
        this.tree = tree;
        this.remarks = remarks;
        this.config = DataFormats.configuration(tree, "config.toml", remarks);
        this.places = new ZolaPlaces(config);
    }

    ForeignBlog read() {
        tree.names().stream()
                .filter(name -> name.matches("content/.+/index(\\.[A-Za-z-]+)?\\.md"))
                .forEach(name -> bundles.add(Paths.folder(name)));
        for (String name : tree.names()) {
            sort(name);
        }
        List<ForeignText> own = Settings.unreserved(read, skips, remarks);
        Map<String, Object> settings = new Settings(own)
                .put("title", config.text("title", ""))
                .put("description", config.text("description", ""))
                .put("url", config.text("base_url", ""))
                .language(config.text("default_language", "en"))
                .named(config.section("languages").bySection())
                .put("timezone", config.text("timezone", ""))
                .author(config.has("author") ? config : config.section("extra"))
                .taxonomies(config.sections("taxonomies").stream()
                        .flatMap(each -> each.text("name").stream())
                        .toList())
                .values();
        return new ForeignBlog(
                settings,
                Paths.base(config.text("base_url", "")),
                own,
                copies,
                Map.of("config.toml", "site.yaml"),
                skips,
                (text, index) -> new ZolaShortcodes(text, remarks).rewrite(text.body()));
    }

    private void sort(String name) {
        String top = name.split("/", 2)[0];
        if (name.equals("config.toml")) {
            return;
        }
        if (name.startsWith("static/")) {
            copies.put(name, name);
        } else if (name.startsWith("content/") && name.endsWith(".md")) {
            read.add(text(name, Header.read(name, tree.text(name, remarks), remarks)));
        } else if (name.startsWith("content/")) {
            copies.put(name, asset(name));
        } else if (THEME.contains(top)) {
            skips.put(name, "part of the old theme; themes here are FreeMarker templates");
        } else {
            skips.put(name, top.equals("public") ? "made by Zola" : "not published by Zola");
        }
    }

    private ForeignText text(String source, Header header) {
        ZolaPlaces.Place place = places.of(source);
        Fields front = flattened(header.fields());
        Optional<ForeignDate> date = front.text("date").flatMap(d -> ForeignDate.parse(d, ZoneOffset.UTC));
        boolean post = !place.section() && (front.has("date") || place.date().isPresent());
        boolean multilingual = !config.section("languages").values().isEmpty();
        String address = places.address(place, front);
        OurKeys keys =
                new OurKeys(front, source, remarks).text("title", "title").date("date", ZoneOffset.UTC, "date");
        if (!front.has("date")) {
            keys.put("date", place.date().orElse(null));
        }
        keys.date("updated", ZoneOffset.UTC, "updated");
        boolean undated = post && date.isEmpty() && place.date().isEmpty();
        keys.put("draft", front.flag("draft", false) || undated ? true : null).without("draft");
        @Nullable String lang = multilingual ? Settings.tag(place.lang()) : null;
        keys.put("lang", lang);
        OldAddress old = OldAddress.of(address);
        Set<String> aliases = new LinkedHashSet<>(old.aliases());
        front.texts("aliases").forEach(alias -> aliases.add(alias.startsWith("/") ? alias : "/" + alias));
        boolean prefixed = multilingual && !(place.section() && place.folder().isEmpty());
        keys.put("permalink", post || prefixed || !old.isPageDefault() ? old.permalink() : null)
                .put("aliases", new ArrayList<>(aliases))
                .without("aliases", "path", "slug", "permalink");
        keys.put("id", post ? Paths.url(config.text("base_url", ""), address) : null);
        keys.texts("tags", "tags").texts("categories", "categories", "category").texts("authors", "authors");
        keys.text("description", "description", "summary").image("image", "cover", "cover_image", "thumbnail");
        String work = Paths.join(place.folder(), place.name());
        return new ForeignText(
                source,
                1,
                post,
                target(source, place, address, post),
                address,
                lang,
                work,
                keys.done(),
                header.body(),
                false);
    }

    /** {@code [taxonomies]} and {@code [extra]} at the top, where no key of that name is. */
    private static Fields flattened(Fields front) {
        Fields flat = front.without(Set.of("taxonomies", "extra"));
        flat = flat.over(front.section("taxonomies"));
        Fields extra = front.section("extra");
        Fields clashing = Fields.NONE;
        for (Map.Entry<String, @Nullable Object> each : extra.values().entrySet()) {
            if (flat.values().containsKey(each.getKey())) {
                clashing = clashing.with(each.getKey(), each.getValue());
            }
        }
        Fields merged = flat.over(extra);
        return clashing.values().isEmpty() ? merged : merged.with("extra", clashing.values());
    }

    private String target(String source, ZolaPlaces.Place place, String address, boolean post) {
        String suffix = place.lang().equals(config.text("default_language", "en")) ? "" : "." + place.lang();
        if (place.section() && place.folder().isEmpty()) {
            return "pages/index" + suffix + ".md";
        }
        if (!post) {
            String page = OldAddress.of(address).pageTarget();
            return place.bundle() ? Paths.stem(page) + "/index.md" : page;
        }
        String path = source.substring("content/".length()).replaceFirst("^posts?/", "");
        return "posts/" + (suffix.isEmpty() ? path : path.replaceFirst("(\\.[A-Za-z-]+)?\\.md$", suffix + ".md"));
    }

    private String asset(String name) {
        for (String folder = Paths.folder(name); !folder.isEmpty(); folder = Paths.folder(folder)) {
            if (bundles.contains(folder) && tree.has(folder + "/index.md")) {
                ForeignText text = new ZolaBlog(tree, new Remarks())
                        .text(
                                folder + "/index.md",
                                Header.read(folder, tree.text(folder + "/index.md", new Remarks()), new Remarks()));
                return Paths.folder(text.target()) + name.substring(folder.length());
            }
        }
        return "static/" + name.substring("content/".length());
    }
}
