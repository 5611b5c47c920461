package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the XML export of WordPress, and the uploads if they lie beside it. */
final class WordpressBlog {
    private static final Set<String> UNWANTED = Set.of("trash", "auto-draft", "inherit");

    private final SourceTree tree;
    private final Remarks remarks;
    private final List<ForeignText> texts = new ArrayList<>();
    private final Map<String, String> copies = new TreeMap<>();
    private final Map<String, String> skips = new TreeMap<>();

    WordpressBlog(SourceTree tree, Remarks remarks) {
        this.tree = tree;
        this.remarks = remarks;
    }

    ForeignBlog read() {
        String name = BlogKind.wordpressExport(tree)
                .orElse(tree.names().isEmpty() ? "" : tree.names().first());
        WordpressExport export = WordpressExport.read(name, tree.bytes(name), remarks);
        for (String file : tree.names()) {
            int uploads = file.indexOf("uploads/");
            if (uploads >= 0) {
                copies.put(file, "static/wp-content/" + file.substring(uploads));
            } else if (!file.equals(name)) {
                skips.put(file, "not part of the export " + name);
            }
        }
        String base = Paths.base(export.url());
        items(export, name, base);
        List<ForeignText> own = Settings.unreserved(texts, skips, remarks);
        Map<String, Object> settings = new Settings(own)
                .put("title", export.title())
                .put("description", export.description())
                .put("url", export.url())
                .language(export.language())
                .put(
                        "author",
                        export.authors().size() == 1
                                ? export.authors().values().iterator().next()
                                : null)
                .values();
        return new ForeignBlog(
                settings,
                base,
                own,
                copies,
                Map.of(name, "site.yaml"),
                skips,
                (text, index) -> new WordpressHtml(text, remarks).prepare(text.body()));
    }

    private void items(WordpressExport export, String name, String base) {
        Map<String, String> pictures = new HashMap<>();
        export.items().forEach(item -> {
            if (item.type().equals("attachment")) {
                pictures.put(item.id(), item.attachment());
            }
        });
        for (WordpressExport.Item item : export.items()) {
            switch (item.type()) {
                case "post", "page" -> text(item, export, name, base, pictures);
                case "attachment" -> attachment(item, name);
                default ->
                    skips.put(
                            name + ":" + item.line(),
                            "of the type " + item.type() + ", which is no text: \"" + item.title() + "\"");
            }
        }
    }

    private void text(
            WordpressExport.Item item, WordpressExport export, String name, String base, Map<String, String> pictures) {
        if (UNWANTED.contains(item.status())) {
            skips.put(
                    name + ":" + item.line(),
                    "it was in the state \"" + item.status() + "\": \"" + item.title() + "\"");
            return;
        }
        texts.add(new WordpressText(item, export, name, base, remarks).read(pictures));
        if (item.comments() > 0) {
            remarks.line(
                    name,
                    item.line(),
                    ImportReport.counted(item.comments(), "comment") + " to \"" + item.title()
                            + "\" cannot be brought over",
                    "");
        }
    }

    /** The export has only the address of a file. */
    private void attachment(WordpressExport.Item item, String name) {
        String path = item.attachment().replaceFirst(".*?(?=wp-content/uploads/)", "");
        boolean there = copies.containsValue("static/" + path);
        String line = name + ":" + item.line();
        if (there) {
            skips.put(line, "the file lies beside the export and was copied");
        } else {
            skips.put(line, "the export has no files: " + item.attachment());
            remarks.line(
                    name,
                    item.line(),
                    "the file " + item.attachment() + " is not in the export; links to it still go to the old site",
                    "Put the old site's folder wp-content/uploads beside the export and import again, or copy the file to content/static/"
                            + (Pattern.matches("https?:.*", path) ? "." : path + "."));
        }
    }
}
