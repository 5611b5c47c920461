package dev.billet.generator.feed;

import dev.billet.generator.model.Page;
import dev.billet.generator.model.Translation;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of pages for search engines (sitemaps.org, protocol 0.9), in several files where it is long. */
public final class Sitemap {
    /** The protocol's most addresses in one file. */
    private static final int MOST = 50_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private Sitemap() {}

    /**
     * One page of it.
     *
     * @param changed when it last changed; absent where that is not known
     */
    public record Entry(Page page, @Nullable ZonedDateTime changed) {}

    /**
     * The files, by name.
     *
     * @param sorted by address
     * @param home the address that the files are below
     */
    public static Map<String, String> files(List<Entry> sorted, String home) {
        Map<String, String> files = new LinkedHashMap<>();
        if (sorted.size() <= MOST) {
            files.put("sitemap.xml", urls(sorted));
            return files;
        }
        List<String> names = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MOST) {
            String name = "sitemap-" + (names.size() + 1) + ".xml";
            names.add(name);
            files.put(name, urls(sorted.subList(from, Math.min(sorted.size(), from + MOST))));
        }
        files.put("sitemap.xml", index(names, home));
        return files;
    }

    private static String index(List<String> names, String home) {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex xmlns=\"" + XMLNS + "\">\n");
        names.forEach(name ->
                xml.append("  <sitemap><loc>").append(escape(home + name)).append("</loc></sitemap>\n"));
        return xml.append("</sitemapindex>\n").toString();
    }

    private static String urls(List<Entry> entries) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<urlset xmlns=\"" + XMLNS + "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        entries.forEach(entry -> url(xml, entry));
        return xml.append("</urlset>\n").toString();
    }

    private static void url(StringBuilder xml, Entry entry) {
        Page page = entry.page();
        xml.append("  <url>\n    <loc>").append(escape(page.url())).append("</loc>\n");
        if (entry.changed() != null) {
            xml.append("    <lastmod>").append(DATE.format(entry.changed())).append("</lastmod>\n");
        }
        if (!page.translations().isEmpty()) {
            alternate(xml, page.lang(), page.url());
            for (Translation translation : page.translations()) {
                alternate(xml, translation.lang(), translation.url());
            }
        }
        xml.append("  </url>\n");
    }

    private static void alternate(StringBuilder xml, String lang, String url) {
        xml.append("    <xhtml:link rel=\"alternate\" hreflang=\"")
                .append(escape(lang))
                .append("\" href=\"")
                .append(escape(url))
                .append("\"/>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
