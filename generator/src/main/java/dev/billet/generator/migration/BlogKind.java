package dev.billet.generator.migration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a blog was written for. */
public enum BlogKind {
    JEKYLL("Jekyll"),
    HUGO("Hugo"),
    ZOLA("Zola"),
    JBAKE("JBake"),
    WORDPRESS("WordPress");

    private static final Pattern ZOLA_CONFIG =
            Pattern.compile("(?m)^\\s*(base_url|taxonomies|compile_sass|\\[markdown])");
    private static final Pattern WXR = Pattern.compile("http://wordpress\\.org/export/");
    private static final int HEAD = 8000;

    private final String title;

    BlogKind(String title) {
        this.title = title;
    }

    /** Finds it by what lies in the folder; empty if nothing there is known. */
    static Optional<BlogKind> detect(SourceTree tree) {
        if (tree.has("_config.yml")
                || tree.has("_config.yaml")
                || tree.has("_config.toml")
                || tree.anyBelow("_posts")) {
            return Optional.of(JEKYLL);
        }
        if (tree.has("jbake.properties") || tree.has("custom.properties") && tree.hasFolder("content")) {
            return Optional.of(JBAKE);
        }
        if (tree.has("config.toml") && tree.hasFolder("content") && isZola(tree)) {
            return Optional.of(ZOLA);
        }
        if (HugoConfig.isThere(tree)) {
            return Optional.of(HUGO);
        }
        return wordpressExport(tree).map(name -> WORDPRESS);
    }

    /** The XML export among the files, if there is one. */
    static Optional<String> wordpressExport(SourceTree tree) {
        return tree.names().stream()
                .filter(name -> name.endsWith(".xml"))
                .filter(name -> WXR.matcher(tree.head(name, HEAD)).find())
                .findFirst();
    }

    private static boolean isZola(SourceTree tree) {
        return ZOLA_CONFIG.matcher(tree.head("config.toml", Integer.MAX_VALUE)).find();
    }

    /** The kind that an author names, in any case; empty if there is none of that name. */
    public static Optional<BlogKind> of(String name) {
        for (BlogKind kind : values()) {
            if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Reads all of it. */
    ForeignBlog read(SourceTree tree, Remarks remarks) {
        return switch (this) {
            case JEKYLL -> new JekyllBlog(tree, remarks).read();
            case HUGO -> new HugoBlog(tree, remarks).read();
            case ZOLA -> new ZolaBlog(tree, remarks).read();
            case JBAKE -> new JbakeBlog(tree, remarks).read();
            case WORDPRESS -> new WordpressBlog(tree, remarks).read();
        };
    }

    /** As its makers write it. */
    @Override
    public String toString() {
        return title;
    }
}
