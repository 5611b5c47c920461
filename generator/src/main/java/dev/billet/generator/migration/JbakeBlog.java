package dev.billet.generator.migration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Reads a blog of JBake. */
final class JbakeBlog {
    private static final Set<String> TEXT = Set.of("md", "html");
    private static final Set<String> OTHER_MARKUP = Set.of("ad", "adoc", "asciidoc");
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final SourceTree tree;
    private final Remarks remarks;
    private final String configName;
    private final Properties config;
    private final List<ForeignText> read = new ArrayList<>();
    private final Map<String, String> copies = new TreeMap<>();
    private final Map<String, String> skips = new TreeMap<>();

    JbakeBlog(SourceTree tree, Remarks remarks) {
        this.tree = tree;
        this.remarks = remarks;
        this.configName = tree.has("jbake.properties")
                ? "jbake.properties"
                : tree.has("custom.properties") ? "custom.properties" : "";
        this.config = properties();
    }

    private Properties properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(configName.isEmpty() ? "" : tree.text(configName, remarks)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            remarks.file(
                    configName,
                    "this file is broken: " + e.getMessage(),
                    "What stands behind that place was not read.");
        }
        return properties;
    }

    private String property(String key, String otherwise) {
        return config.getProperty(key, otherwise).strip();
    }

    ForeignBlog read() {
        String content = property("content.folder", "content");
        String assets = property("asset.folder", property("assets.folder", "assets"));
        for (String name : tree.names()) {
            sort(name, content, assets);
        }
        List<ForeignText> own = Settings.unreserved(read, skips, remarks);
        String url = property("site.host", "");
        Map<String, Object> settings = new Settings(own)
                .put("title", property("site.title", property("blog.title", property("title", ""))))
                .put("description", property("site.description", property("blog.description", "")))
                .put("url", url)
                .language(property("site.language", ""))
                .put(
                        "postsPerPage",
                        property("index.posts_per_page", "").matches("[1-9]\\d{0,2}")
                                ? Integer.valueOf(property("index.posts_per_page", ""))
                                : null)
                .values();
        return new ForeignBlog(
                settings,
                Paths.base(url),
                own,
                copies,
                configName.isEmpty() ? Map.of() : Map.of(configName, "site.yaml"),
                skips,
                (text, index) -> text.body());
    }

    private void sort(String name, String content, String assets) {
        if (name.equals(configName)) {
            return;
        }
        if (name.startsWith(assets + "/")) {
            copies.put(name, "static/" + name.substring(assets.length() + 1));
        } else if (name.startsWith(content + "/")) {
            inContent(name, name.substring(content.length() + 1));
        } else if (name.startsWith("templates/")) {
            skips.put(name, "part of the old theme; themes here are FreeMarker templates");
        } else if (name.startsWith("data/")) {
            copies.put(name, name.replaceFirst("\\.yml$", ".yaml"));
        } else {
            skips.put(
                    name,
                    name.startsWith(property("destination.folder", "output") + "/")
                            ? "made by JBake"
                            : "not published by JBake");
        }
    }

    private void inContent(String source, String relative) {
        String ending = Paths.ending(source);
        if (OTHER_MARKUP.contains(ending)) {
            skips.put(source, "written in AsciiDoc, which Billet does not read");
            remarks.file(
                    source,
                    "this text is not Markdown",
                    "Convert it to Markdown, with downdoc or pandoc for example, and put it into content/.");
        } else if (TEXT.contains(ending)) {
            String text = tree.text(source, remarks);
            Optional<Header> header = JbakeHeader.read(text, property("header.separator", "~~~~~~"));
            Header yaml = header.orElseGet(() -> Header.read(source, text, remarks));
            if (yaml.present()) {
                read.add(text(source, relative, yaml));
            } else {
                skips.put(source, "has no header, so JBake does not publish it");
                remarks.file(
                        source,
                        "this text has no header (type=, status=)",
                        "Write one, or put the text into content/ by hand.");
            }
        } else {
            copies.put(source, "static/" + relative);
        }
    }

    private ForeignText text(String source, String relative, Header header) {
        Fields front = header.fields();
        boolean post = front.text("type", "post").equals("post");
        String status = front.text("status", property("default.status", "")).toLowerCase(Locale.ROOT);
        String folder = Paths.folder(relative);
        String name = Paths.stem(Paths.name(relative));
        boolean bare = Boolean.parseBoolean(property("uri.noExtension", "false"))
                && ("/" + relative).startsWith(property("uri.noExtension.prefix", "/"));
        String stem = "/" + Paths.join(folder, name);
        String address = stem.equals("/index") ? "/" : bare ? stem + "/" : stem + property("output.extension", ".html");
        OldAddress old = OldAddress.of(address);
        Optional<ForeignDate> date = front.text("date").flatMap(this::date);
        OurKeys keys = new OurKeys(front, source, remarks).text("title", "title");
        if (front.has("date") && date.isEmpty()) {
            keys.badDate("date", front.text("date", ""));
        }
        boolean draft = !status.startsWith("published") || post && date.isEmpty();
        keys.put("date", date.orElse(null))
                .date("updated", ZONE, "updated")
                .put("draft", draft ? true : null)
                .put("permalink", post || !old.isPageDefault() ? old.permalink() : null)
                .put("aliases", old.aliases())
                .put("id", front.text("id").orElse(post ? Paths.url(property("site.host", ""), address) : ""))
                .put("tags", front.text("tags").map(t -> OurKeys.words(t, ",")).orElseGet(() -> front.texts("tags")))
                .put(
                        "categories",
                        front.text("categories")
                                .map(t -> OurKeys.words(t, ","))
                                .orElseGet(() -> front.texts("categories")))
                .text("author", "author")
                .text("description", "description", "summary")
                .without("type", "status");
        if (!front.text("type", "post").matches("post|page")) {
            keys.put("formerType", front.text("type", ""));
        }
        String target = post
                ? "posts/" + Paths.join(folder.replaceFirst("^(blog|posts?)(/|$)", ""), name) + ".md"
                : old.pageTarget();
        return new ForeignText(
                source,
                1,
                post,
                target,
                address,
                null,
                relative,
                keys.done(),
                header.body(),
                Paths.ending(source).equals("html"));
    }

    private Optional<ForeignDate> date(String text) {
        String pattern = property("date.format", "yyyy-MM-dd");
        try {
            Optional<ForeignDate> own =
                    ForeignDate.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH), ZONE);
            return own.or(() -> ForeignDate.parse(text, ZONE));
        } catch (IllegalArgumentException e) {
            return ForeignDate.parse(text, ZONE);
        }
    }
}
