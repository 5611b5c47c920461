package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a blog of Hugo: sorts its files into texts, copies and what stays behind. */
final class HugoBlog {
    private static final Set<String> THEME = Set.of("layouts", "themes", "archetypes", "assets", "i18n", "_vendor");
    private static final Set<String> TEXT = Set.of("md", "markdown", "html", "htm");
    private static final Set<String> OTHER_MARKUP = Set.of("adoc", "asciidoc", "rst", "org", "pandoc", "pdc");

    private final SourceTree tree;
    private final Remarks remarks;
    private final HugoConfig config;
    private final HugoTexts texts;
    private final List<ForeignText> read = new ArrayList<>();
    private final Map<String, String> copies = new TreeMap<>();
    private final Map<String, String> skips = new TreeMap<>();
    /** The folders whose {@code index.md} makes them bundles. */
    private final Set<String> bundles = new HashSet<>();

    HugoBlog(SourceTree tree, Remarks remarks) {
        this.tree = tree;
        this.remarks = remarks;
        this.config = HugoConfig.read(tree, remarks);
        this.texts = new HugoTexts(config, remarks);
    }

    ForeignBlog read() {
        String content = config.folder("contentdir", "content");
        for (String name : tree.names()) {
            if (Paths.name(name).matches("index(\\.[A-Za-z-]{2,10})?\\.(md|markdown|html)")) {
                bundles.add(Paths.folder(name));
            }
        }
        for (String name : tree.names()) {
            if (!config.files().contains(name)) {
                sort(name, content);
            }
        }
        List<ForeignText> own = Settings.unreserved(read, skips, remarks);
        Map<String, String> taken = new LinkedHashMap<>();
        config.files().forEach(file -> taken.put(file, "site.yaml"));
        return new ForeignBlog(
                settings(own),
                Paths.base(config.fields().text("baseurl", "")),
                own,
                copies,
                taken,
                skips,
                (text, index) -> new HugoShortcodes(text, index, remarks).rewrite(text.body()));
    }

    private void sort(String name, String content) {
        String top = name.split("/", 2)[0];
        String statics = config.folder("staticdir", "static");
        Optional<String> language = languageOf(name, content);
        if (name.startsWith(statics + "/")) {
            copies.put(name, "static/" + name.substring(statics.length() + 1));
        } else if (language.isPresent()) {
            String folder = folderOf(language.get(), content);
            inContent(name, name.substring(folder.length() + 1), folder.equals(content) ? "" : language.get());
        } else if (top.equals("data") && name.contains("/")) {
            copies.put(name, name.replaceFirst("\\.yml$", ".yaml"));
        } else if (THEME.contains(top)) {
            boolean picture = name.matches("(?i)assets/.*\\.(png|jpe?g|gif|svg|webp|avif)");
            if (picture) {
                copies.put(name, "static/" + name.substring(7));
            } else {
                skips.put(name, "part of the old theme; themes here are FreeMarker templates");
            }
        } else if (top.equals(config.folder("publishdir", "public")) || top.equals("resources")) {
            skips.put(name, "made by Hugo");
        } else {
            skips.put(name, "not published by Hugo");
        }
    }

    /** The language whose folder a file is in; a blank if it is in the folder of all. */
    private Optional<String> languageOf(String name, String content) {
        for (Map.Entry<String, Fields> each : config.languages().entrySet()) {
            Optional<String> own = each.getValue().text("contentdir").map(Paths::withoutSlash);
            if (own.isPresent() && !own.get().equals(content) && name.startsWith(own.get() + "/")) {
                return Optional.of(each.getKey());
            }
        }
        return name.startsWith(content + "/") ? Optional.of("") : Optional.empty();
    }

    private String folderOf(String language, String content) {
        return language.isEmpty()
                ? content
                : config.languages()
                        .getOrDefault(language, Fields.NONE)
                        .text("contentdir")
                        .map(Paths::withoutSlash)
                        .orElse(content);
    }

    private void inContent(String source, String relative, String language) {
        String ending = Paths.ending(source);
        if (TEXT.contains(ending)) {
            text(source, relative, language);
        } else if (OTHER_MARKUP.contains(ending)) {
            skips.put(source, "written in " + ending + ", which Billet does not read");
            remarks.file(
                    source,
                    "this text is not Markdown",
                    "Convert it to Markdown, with pandoc for example, and put it into content/.");
        } else {
            copies.put(source, asset(source, relative));
        }
    }

    private void text(String source, String relative, String language) {
        boolean term = Paths.name(relative).startsWith("_index.")
                && config.taxonomies().contains(relative.split("/")[0]);
        boolean headless = Paths.name(relative).startsWith("_index.")
                && relative.contains("/")
                && Paths.stem(relative).endsWith("_index")
                && tree.head(source, 4000).contains("headless");
        if (term || headless) {
            skips.put(
                    source,
                    term ? "describes a term; Billet makes the page of a term itself" : "makes no page (headless)");
            return;
        }
        Header header = Header.read(source, tree.text(source, remarks), remarks);
        if (bundles.contains(Paths.folder(source))
                && !Paths.name(source).matches("_?index\\..*")
                && !Paths.folder(relative).isEmpty()) {
            copies.put(source, "static/" + relative);
            remarks.file(
                    source, "this text belongs to a bundle and has no page of its own; it was copied as it is", "");
            return;
        }
        read.add(texts.read(source, relative, language, header, bundles.contains(Paths.folder(source))));
    }

    /** A bundle's files stay beside its text, others are served where they were. */
    private String asset(String source, String relative) {
        for (String folder = Paths.folder(source); !folder.isEmpty(); folder = Paths.folder(folder)) {
            if (bundles.contains(folder)) {
                String below = source.substring(folder.length() + 1);
                for (String name : tree.names()) {
                    if (Paths.folder(name).equals(folder) && Paths.name(name).matches("index\\..*")) {
                        return texts.bundle(name, relative.substring(0, relative.length() - below.length() - 1), tree)
                                + "/" + below;
                    }
                }
            }
        }
        return "static/" + relative;
    }

    private Map<String, Object> settings(List<ForeignText> own) {
        Fields fields = config.fields();
        Fields params = fields.section("params");
        Fields main = config.languages().getOrDefault(config.mainLanguage(), Fields.NONE);
        return new Settings(own)
                .put("title", fields.text("title").or(() -> main.text("title")).orElse(""))
                .put(
                        "description",
                        params.text("description")
                                .or(() -> main.section("params").text("description"))
                                .orElse(""))
                .put("url", fields.text("baseurl", ""))
                .language(
                        config.languages().isEmpty()
                                ? fields.firstText("locale", "languagecode").orElse(config.mainLanguage())
                                : config.mainLanguage())
                .named(config.languages())
                .put("timezone", fields.text("timezone", ""))
                .author(fields.has("author") ? fields : params)
                .put(
                        "postsPerPage",
                        fields.text("paginate")
                                .or(() -> fields.section("pagination").firstText("pagerSize", "pagersize"))
                                .map(Integer::valueOf)
                                .orElse(null))
                .taxonomies(config.taxonomies())
                .values();
    }
}
