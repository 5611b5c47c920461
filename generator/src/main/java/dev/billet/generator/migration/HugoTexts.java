package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads posts and pages of Hugo, and says where they were. */
final class HugoTexts {
    private static final Pattern LANGUAGE = Pattern.compile("(.+)\\.([A-Za-z]{2,3}(?:-[A-Za-z]+)?)");
    private static final Set<String> BLOG = Set.of("post", "posts", "blog", "blogs", "article", "articles", "news");

    private final HugoConfig config;
    private final Remarks remarks;

    HugoTexts(HugoConfig config, Remarks remarks) {
        this.config = config;
        this.remarks = remarks;
    }

    /** Where a text is and what its name tells. */
    private record Place(String folder, String name, String language, boolean section) {}

    ForeignText read(String source, String relative, String language, Header header, boolean bundle) {
        Fields front = header.fields();
        Place place = place(relative, language);
        Optional<ForeignDate> date = front.firstText("date", "publishDate", "publishdate", "pubdate", "published")
                .flatMap(d -> ForeignDate.parse(d, config.zone()));
        boolean post = isPost(place, front, date.isPresent());
        String address = address(place, front, date);
        OurKeys keys = new OurKeys(front, source, remarks)
                .text("title", "title")
                .date("date", config.zone(), "date", "publishDate", "publishdate", "pubdate", "published")
                .date("updated", config.zone(), "lastmod", "modified", "updated")
                .date("expires", config.zone(), "expiryDate", "expirydate", "unpublishdate");
        boolean undated = post && date.isEmpty();
        if (undated && !front.flag("draft", false) && !header.broken()) {
            remarks.file(
                    source, "this post has no date; it was imported as a draft", "Write date: in its front matter.");
        }
        keys.put("draft", front.flag("draft", false) || undated ? true : null).without("draft");
        keys.put("lang", place.language().isEmpty() ? null : Settings.tag(place.language()));
        keep(keys, address, front, place, post);
        keys.put("id", post && !address.isEmpty() ? Paths.url(config.fields().text("baseurl", ""), address) : null);
        keys.texts("tags", "tags").texts("categories", "categories");
        keys.texts("series", "series").texts("authors", "authors");
        keys.text("description", "description", "summary")
                .image("image", "cover", "featured_image", "featuredImage", "thumbnail", "images");
        menu(keys, front, post);
        String target = target(place, address, post, bundle);
        boolean html = Set.of("html", "htm").contains(Paths.ending(source));
        String work = Paths.join(place.folder(), place.name());
        return new ForeignText(
                source,
                1,
                post,
                target,
                address,
                place.language().isEmpty() ? null : Settings.tag(place.language()),
                work,
                keys.done(),
                header.body(),
                html);
    }

    private Place place(String relative, String language) {
        String stem = Paths.stem(Paths.name(relative));
        String folder = Paths.folder(relative);
        String lang = language;
        Matcher told = LANGUAGE.matcher(stem);
        if (told.matches()
                && (config.languages().containsKey(told.group(2))
                        || told.group(2).equals(config.mainLanguage()))) {
            stem = told.group(1);
            lang = told.group(2);
        }
        if (lang.isEmpty()) {
            lang = config.mainLanguage();
        }
        if (stem.equals("index") && !folder.isEmpty()) {
            return new Place(Paths.folder(folder), Paths.name(folder), lang, false);
        }
        return new Place(folder, stem, lang, stem.equals("_index") || stem.equals("index"));
    }

    private boolean isPost(Place place, Fields front, boolean dated) {
        if (place.section()) {
            return false;
        }
        String section = front.text("type").orElse(place.folder().split("/")[0]);
        List<String> main = config.fields().section("params").texts("mainSections");
        return main.contains(section)
                || BLOG.contains(section)
                || dated && !place.folder().isEmpty() && main.isEmpty();
    }

    private String address(Place place, Fields front, Optional<ForeignDate> date) {
        String prefix = "/" + config.prefix(place.language());
        Optional<String> url = front.text("url");
        if (url.isPresent()) {
            return url.get().startsWith("/") ? url.get() : prefix + url.get();
        }
        String folder = HugoPermalink.urlize(place.folder());
        if (place.section()) {
            return prefix + (folder.isEmpty() ? "" : folder + "/");
        }
        Optional<String> slug = front.text("slug");
        Optional<String> pattern = config.permalink(place.folder().split("/")[0]);
        if (pattern.isPresent() && !place.folder().isEmpty()) {
            String filled = HugoPermalink.fill(
                    pattern.get(),
                    date.map(d -> d.written().toLocalDate()).orElse(null),
                    folder,
                    front.text("title", place.name()),
                    place.name(),
                    slug);
            if (filled.contains(":")) {
                return ""; // of a date that there is not
            }
            return (prefix + filled.substring(1)).replaceAll("/{2,}", "/")
                    + (filled.endsWith("/") || filled.endsWith(".html") ? "" : "/");
        }
        String path = prefix + Paths.join(folder, slug.orElse(HugoPermalink.urlize(place.name())));
        return path + (config.ugly() ? ".html" : "/");
    }

    private static void keep(OurKeys keys, String address, Fields front, Place place, boolean post) {
        OldAddress old = OldAddress.of(address);
        Set<String> aliases = new LinkedHashSet<>(old.aliases());
        for (String alias : front.texts("aliases")) {
            aliases.add(alias.startsWith("/") ? alias : "/" + Paths.resolve(place.folder(), alias));
        }
        boolean home = place.section() && place.folder().isEmpty();
        boolean prefixed = !place.language().isEmpty() && !home;
        keys.put("permalink", !address.isEmpty() && (post || prefixed || !old.isPageDefault()) ? old.permalink() : null)
                .put("aliases", new ArrayList<>(aliases))
                .without("url", "slug", "aliases", "permalink");
    }

    /** Hugo's menus have names; the place in one is ours. */
    private static void menu(OurKeys keys, Fields front, boolean post) {
        Fields menu = front.section("menu").values().isEmpty() ? front.section("menus") : front.section("menu");
        @Nullable Object first = menu.values().values().stream().findFirst().orElse(null);
        boolean inMenu = front.has("menu") || front.has("menus");
        if (inMenu && !post) {
            Optional<String> weight =
                    first instanceof Map<?, ?> map ? Fields.ofMap(map).text("weight") : front.text("weight");
            keys.put(
                            "menu",
                            weight.filter(w -> w.matches("\\d{1,6}"))
                                    .map(Integer::valueOf)
                                    .orElse(10))
                    .without("menu", "menus");
        }
    }

    private String target(Place place, String address, boolean post, boolean bundle) {
        String language = place.language().isEmpty() || place.language().equals(config.mainLanguage())
                ? ""
                : "." + place.language();
        if (place.section() && place.folder().isEmpty()) {
            return "pages/index" + language + ".md";
        }
        if (!post && !bundle) {
            return OldAddress.of(address).pageTarget();
        }
        if (!post) {
            String page = Paths.stem(OldAddress.of(address).pageTarget());
            return page.equals("pages/index") ? page + ".md" : page + "/index.md";
        }
        String folder = place.folder().replaceFirst("^posts?(/|$)", "");
        String path = "posts/" + Paths.join(folder, place.name());
        return bundle ? path + "/index" + language + ".md" : path + language + ".md";
    }

    /** The folder that a bundle becomes, below {@code content/}. */
    String bundle(String source, String relativeFolder, SourceTree tree) {
        Header header = Header.read(source, tree.text(source, new Remarks()), new Remarks());
        ForeignText text = new HugoTexts(config, new Remarks())
                .read(source, relativeFolder + "/" + Paths.name(source), "", header, true);
        return Paths.folder(text.target());
    }
}
