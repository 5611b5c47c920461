package dev.billet.generator.assemble;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Document;
import dev.billet.generator.content.Slug;
import dev.billet.generator.data.Value.Scalar;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The addresses of documents: their own, else made by the site's patterns, below the prefix of their language. */
final class Paths {
    private final SiteConfig config;

    Paths(SiteConfig config) {
        this.config = config;
    }

    /** Of a post. */
    String of(Document document, LocalDate date, Slug slug) {
        @Nullable Scalar own = document.frontMatter().permalink();
        return own != null
                ? page(own.text())
                : prefix(document) + config.permalinks().of(document.section()).path(date, slug.value());
    }

    /** Of a page. */
    String of(Document document) {
        @Nullable Scalar own = document.frontMatter().permalink();
        if (own != null) {
            return page(own.text());
        }
        @Nullable Path parent = document.relative().getParent();
        String folder = parent == null ? "/" : "/" + parent.toString().replace('\\', '/') + "/";
        @Nullable Scalar slug = document.frontMatter().slug();
        String name = document.isBundle() ? "" : (slug != null ? slug.text() : document.name()) + "/";
        return prefix(document) + folder + name;
    }

    /** A path as a page has it: of a file, or with a slash at its end. */
    static String page(String path) {
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return path.endsWith("/") || file ? path : path + "/";
    }

    private String prefix(Document document) {
        return config.listedIn(document.lang(config.language())).prefix();
    }
}
