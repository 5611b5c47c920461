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

    /** The protocol's largest file, 50 MiB; what is written is ASCII. */
    private static final int MOST_BYTES = 50 << 20;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String URLSET =
            HEAD + "<urlset xmlns=\"" + XMLNS + "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    private static final String END = "</urlset>\n";

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
        List<String> parts = parts(sorted);
        if (parts.size() == 1) {
            return Map.of("sitemap.xml", parts.get(0));
        }
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put("sitemap-" + (files.size() + 1) + ".xml", part));
        files.put("sitemap.xml", index(List.copyOf(files.keySet()), home));
        return files;
    }

    private static String index(List<String> names, String home) {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex xmlns=\"" + XMLNS + "\">\n");
        names.forEach(name ->
                xml.append("  <sitemap><loc>").append(escape(home + name)).append("</loc></sitemap>\n"));
        return xml.append("</sitemapindex>\n").toString();
    }

    /** Each as large as the protocol allows; one at least. */
    private static List<String> parts(List<Entry> entries) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder(URLSET);
        int urls = 0;
        for (Entry entry : entries) {
            int before = part.length();
            url(part, entry);
            boolean full = urls == MOST || part.length() + END.length() > MOST_BYTES;
            if (full) {
                String last = part.substring(before);
                part.setLength(before);
                parts.add(part.append(END).toString());
                part = new StringBuilder(URLSET).append(last);
                urls = 0;
            }
            urls++;
        }
        parts.add(part.append(END).toString());
        return parts;
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
