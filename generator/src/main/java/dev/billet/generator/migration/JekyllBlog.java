package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a blog of Jekyll: sorts its files into texts, copies and what stays behind. */
final class JekyllBlog {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mkd", "mkdn", "mkdown");
    private static final Set<String> HTML = Set.of("html", "htm", "xhtml");
    private static final Set<String> OTHER_MARKUP = Set.of("textile", "adoc", "asciidoc", "rst", "org");
    private static final Set<String> THEME = Set.of("_layouts", "_includes", "_sass", "_plugins", "_assets");
    private static final Set<String> BUILT = Set.of("_site", "_cache");
    private static final Pattern MADE_HERE =
            Pattern.compile("(index|archives?|tags?|categor(y|ies)|feed|atom|rss|sitemap|search|404|robots)(\\.\\w+)+");

    private final SourceTree tree;
    private final Remarks remarks;
    private final String configName;
    private final JekyllConfig config;
    private final JekyllTexts texts;
    private final List<ForeignText> read = new ArrayList<>();
    private final Map<String, String> copies = new TreeMap<>();
    private final Map<String, String> skips = new TreeMap<>();

    JekyllBlog(SourceTree tree, Remarks remarks) {
        this.tree = tree;
        this.remarks = remarks;
        this.configName = List.of("_config.yml", "_config.yaml", "_config.toml").stream()
                .filter(tree::has)
                .findFirst()
                .orElse("");
        Fields fields = configName.isEmpty() ? Fields.NONE : DataFormats.configuration(tree, configName, remarks);
        this.config = JekyllConfig.of(fields, remarks, configName);
        this.texts = new JekyllTexts(config, remarks);
    }

    ForeignBlog read() {
        for (String name : tree.names()) {
            if (!name.equals(configName)) {
                sort(name);
            }
        }
        List<ForeignText> own = Settings.unreserved(read, skips, remarks);
        Map<String, Object> settings = settings(own);
        return new ForeignBlog(
                settings,
                Paths.base(String.valueOf(settings.getOrDefault("url", ""))),
                own,
                copies,
                configName.isEmpty() ? Map.of() : Map.of(configName, "site.yaml"),
                skips,
                new JekyllMarkup(config.fields(), remarks));
    }

    private void sort(String name) {
        Optional<String> special = special(name);
        String reason = config.excluded(name);
        if (!reason.isEmpty()) {
            skips.put(name, reason);
        } else if (special.isPresent()
                && (special.get().equals("_posts") || special.get().equals("_drafts"))) {
            post(name, special.get().equals("_drafts"));
        } else if (special.isPresent() && !config.included(name)) {
            behindUnderscore(name, special.get());
        } else {
            published(name);
        }
    }

    /** The first part of a name that Jekyll does not publish as it is. */
    private static Optional<String> special(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith("_") || part.startsWith(".") || part.startsWith("#") || part.endsWith("~")) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private void post(String name, boolean draft) {
        if (MARKDOWN.contains(Paths.ending(name)) || HTML.contains(Paths.ending(name))) {
            read.add(texts.post(name, header(name), draft));
        } else if (OTHER_MARKUP.contains(Paths.ending(name))) {
            otherMarkup(name);
        } else {
            copies.put(name, "posts/" + JekyllTexts.folder(name, draft ? "_drafts" : "_posts") + Paths.name(name));
        }
    }

    private void behindUnderscore(String name, String special) {
        String collection = special.substring(1);
        if (THEME.contains(special)) {
            skips.put(name, "part of the old theme; themes here are FreeMarker templates");
        } else if (BUILT.contains(special)) {
            skips.put(name, "the old site as it was built");
        } else if (special.equals("_data")) {
            copies.put(
                    name, "data/" + name.substring(name.indexOf("_data/") + 6).replaceFirst("\\.yml$", ".yaml"));
        } else if (config.collections().values().containsKey(collection) && name.startsWith(special + "/")) {
            inCollection(name, collection);
        } else {
            skips.put(name, "not published by Jekyll, because of the name " + special);
        }
    }

    private void inCollection(String name, String collection) {
        boolean text = MARKDOWN.contains(Paths.ending(name)) || HTML.contains(Paths.ending(name));
        if (!config.collections().section(collection).flag("output", false)) {
            skips.put(name, "the collection " + collection + " has no pages of its own (output: false)");
        } else if (text) {
            read.add(texts.inCollection(name, header(name), collection));
        } else {
            copies.put(name, "static/" + name.substring(1));
        }
    }

    private void published(String name) {
        String ending = Paths.ending(name);
        boolean markdown = MARKDOWN.contains(ending);
        boolean html = HTML.contains(ending);
        if (OTHER_MARKUP.contains(ending)) {
            otherMarkup(name);
        } else if (!tree.head(name, 3).equals("---")) {
            copies.put(name, "static/" + name);
        } else if (markdown || html && !isTemplate(name)) {
            read.add(texts.page(name, header(name)));
        } else if (html || MADE_HERE.matcher(Paths.name(name)).matches()) {
            skips.put(name, "a template of the old theme; Billet makes lists, feeds and the like itself");
        } else {
            skips.put(name, "a template of the old theme");
            remarks.file(
                    name,
                    "Jekyll fills this file in; here a file is copied as it is or is a template",
                    "Put what it should be into content/static/.");
        }
    }

    /** An HTML page that makes a list of posts has no text of its own. */
    private boolean isTemplate(String name) {
        String text = tree.head(name, Integer.MAX_VALUE);
        return text.contains("{% for")
                || text.contains("{%- for")
                || text.contains("paginator.")
                || MADE_HERE.matcher(Paths.name(name)).matches() && text.contains("{%");
    }

    private void otherMarkup(String name) {
        skips.put(name, "written in " + Paths.ending(name) + ", which Billet does not read");
        remarks.file(
                name,
                "this text is not Markdown",
                "Convert it to Markdown, with pandoc for example, and put it into content/.");
    }

    private Header header(String name) {
        return Header.read(name, tree.text(name, remarks), remarks);
    }

    private Map<String, Object> settings(List<ForeignText> own) {
        Fields fields = config.fields();
        String url = fields.text("url")
                .map(u -> Paths.withoutSlash(u) + fields.text("baseurl", ""))
                .orElse("");
        Settings settings = new Settings(own)
                .put("title", fields.firstText("title", "name").orElse(""))
                .put("description", fields.firstText("description", "tagline").orElse(""))
                .put("url", url)
                .language(fields.firstText("lang", "language", "locale").orElse(""))
                .put("timezone", fields.text("timezone", ""))
                .author(fields)
                .permalink(config.postPattern()
                        .replace(":title", ":slug")
                        .replace(":output_ext", ".html")
                        .replace("/:categories", ""))
                .put(
                        "postsPerPage",
                        fields.text("paginate").map(Integer::valueOf).orElse(null));
        return new LinkedHashMap<>(settings.values());
    }
}
